/// The usual ones of the United Nations; Chinese writes them without spaces.
enum ChinesePhrases {
  static let preambular = phrases(
    "回顾 忆及 铭记 考虑到 注意到 认识到 确认 重申 强调 欢迎 赞赏 意识到 深信 关切 念及 审议了 审议 "
      + "遵循 承认 表示关切 深为关切 表示赞赏 感到关切 深切关注 赞赏地注意到 关切地注意到 满意地注意到 又回顾 还回顾 "
      + "进一步回顾 进一步认识到 牢记 顾及 鉴于 认为 决心")
  static let addressing = phrases(
    "请 呼吁 促请 敦促 鼓励 邀请 吁请 责成 要求 又请 还请 并请 再次呼吁 强烈敦促 又促请 还促请 又敦促 还鼓励 又鼓励 还呼吁 "
      + "建议 进一步请 委托 授权")
  static let stating = phrases(
    "决定 重申 强调 欢迎 注意到 认为 表示 赞扬 核可 通过 宣布 确认 谴责 承认 申明 支持 同意 又决定 还决定 赞同 认识到 "
      + "我们重申 我们承诺 我们决心 我们呼吁 我们承认 我们强调 我们决定 我们欢迎 承诺")

  private static func phrases(_ list: String) -> [[Unicode.Scalar]] {
    list.split(separator: " ").map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}
