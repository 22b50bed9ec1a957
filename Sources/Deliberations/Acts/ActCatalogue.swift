public import Proceedings

/// All acts that there are: what pages, routes, descriptions and the record are made from.
public struct ActCatalogue: Sendable {
  public let acts: [any Act.Type]
  private let byName: [String: any Act.Type]
  /// Every derived table.
  public let views: [any ViewRow.Type]

  public static let all = ActCatalogue(
    acts: [
      OpenForum.self, EstablishBody.self, RegisterParty.self, CorrectParty.self,
      MergeParty.self, RemoveParty.self, RestoreParty.self, AmendBody.self,
      SetDeadline.self, LiftDeadline.self, SetCategories.self, AccreditPerson.self,
      WithdrawAccreditation.self, FileDocument.self, WithdrawDocument.self,
      UnfileDocument.self, RestrictDocument.self, OpenDocument.self,
      ReceiveIntake.self, ReadIntake.self, MarkUnreadable.self, ReadIntakeAgain.self,
      SetIntakeAside.self, TakeIntakeBack.self, DescribeIntake.self, SplitRecommendation.self,
      JoinRecommendations.self, AttributeRecommendation.self, CategorizeRecommendation.self,
      SetRecommendationAside.self, TakeRecommendationBack.self, AddRecommendation.self,
      UndoCorrection.self, PublishCompilation.self, OpenDraftSeries.self, IssueDraft.self,
      SubmitComment.self, WithdrawComment.self, AnswerComment.self,
    ],
    views: [
      ForumRow.self, BodyRow.self, DeadlineRow.self, PartyRow.self, PartyNameRow.self,
      FormerPartyRow.self, AccreditationRow.self,
      DocumentRow.self,
      SymbolSeriesRow.self, SymbolRow.self, HistoryRow.self, IntakeRow.self, ReadingRow.self,
      RecommendationRow.self, CorrectionRow.self, EditionRow.self, DraftSeriesRow.self,
      DraftRow.self, CommentRow.self, CitationRow.self, CategoriesRow.self,
    ])

  public init(acts: [any Act.Type], views: [any ViewRow.Type]) {
    self.acts = acts
    self.views = views
    byName = Dictionary(
      acts.flatMap { act in
        (act.definition.firstVersion...act.definition.version).map {
          ("\(act.definition.name) \($0)", act)
        }
      },
      uniquingKeysWith: { _, _ in preconditionFailure("two acts have one name and version") })
  }

  /// The act of this name in its newest version; nil where there is none.
  public func newest(_ name: String) -> (any Act.Type)? {
    acts.filter { $0.definition.name == name }
      .max { $0.definition.version < $1.definition.version }
  }

  /// The act that the record tells of.
  ///
  /// - Throws: `Refusal.unknownAct`, `Refusal.badFields`.
  public func act(_ name: String, version: Int, fields: JSONValue) throws -> any Act {
    guard let type = byName["\(name) \(version)"] else { throw Refusal.unknownAct(name) }
    let problems = type.definition.problems(in: fields, version: version)
    guard problems.isEmpty else { throw Refusal.badFields(problems) }
    return try fields.decoded(as: type)
  }
}
