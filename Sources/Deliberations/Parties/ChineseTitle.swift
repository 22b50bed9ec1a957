/// The party in a Chinese title, where the paper stands last: `奥兹协会关于登记册的意见`.
enum ChineseTitle {
  static func party(in line: String) -> String? {
    let line = line.filter { $0 != "*" && $0 != " " }
    guard line.count <= 60, let paper = papers.first(where: { line.hasSuffix($0) }) else {
      return nil
    }
    let before = line.dropLast(paper.count)
    let end =
      links.compactMap { before.firstRange(of: $0)?.lowerBound }.min()
      ?? (before.hasSuffix("的") ? before.index(before: before.endIndex) : before.endIndex)
    let name = String(before[..<end])
    guard (2...30).contains(name.count),
      CountryNames.contains(name) || PartyList.members(of: name) != nil
        || ends.contains(where: { name.hasSuffix($0) }),
      !everybody.contains(where: { name.contains($0) })
    else { return nil }
    return name.hasSuffix("代表团") && name.count > 5 ? String(name.dropLast(3)) : name
  }

  private static let papers = [
    "评论意见", "意见书", "意见", "建议", "提案", "评论", "文稿", "来文", "提议", "答复", "立场文件", "贡献",
    "声明", "意见和建议", "工作文件", "会议室文件", "背景文件", "文件", "讨论文件", "非文件", "发言",
  ].sorted { $0.count > $1.count }
  /// Behind the party, before what it writes about.
  private static let links = ["关于", "对于", "就", "对", "提交的", "提出的", "向", "编写的", "联合提交"]
  /// With which the names of parties end.
  private static let ends = [
    "国", "联邦", "协会", "联盟", "学会", "联合会", "基金会", "公司", "大学", "研究院", "研究所", "中心",
    "政府", "代表团", "委员会", "商会", "工会", "组织", "网络", "论坛",
  ]
  /// No one party.
  private static let everybody = [
    "各", "成员国", "会员国", "缔约国", "发展中国家", "发达国家", "与会", "所有", "国家", "工作组", "多国",
    "我国", "本国", "两国", "非政府组织", "国际组织", "本组织",
  ]
}
