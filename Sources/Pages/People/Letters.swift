internal import Deliberations
public import Secretariat

/// What is written to somebody who was given a role.
struct InvitationLetter {
  /// The link's address within the site, in the letter's language.
  let path: String
  let letter: Letter

  init(
    invited: Invited, invitation: Invitation, forum: ForumRow, context: PageContext
  ) async throws {
    let account = invited.account
    let words = context.catalogues.ofLetters(to: account, in: forum)
    let secretariat = context.secretariat
    let body = try await secretariat.row(BodyRow.self, invitation.body, of: forum.id)?.name
    var party: String?
    if let id = invitation.party {
      party = try await secretariat.row(PartyRow.self, id, of: forum.id)?.name
    }
    let place = [body == forum.name ? nil : body, forum.name].compactMap { $0 }
    let role = words(ActWords.label(invitation.role))
    path = "/\(words.tag)/sign-in/link/\(invited.link.words)?then=forums/\(forum.id)"
    let site = context.settings.address ?? ""
    let lines = [
      words("{name},", ["name": invitation.name]),
      words(
        invited.isNew
          ? "{inviter} invites you to work here:" : "{inviter} has given you another role:",
        ["inviter": context.visit?.account.name ?? "Comity"]),
      (place + [role, party].compactMap { $0 }).joined(separator: "\n"),
      words("This link signs you in. It works once, for seven days:"),
      site + path,
      words("Later you can set a password there, or ask for another link:"),
      "\(site)/\(words.tag)/sign-in",
    ]
    letter = Letter(
      to: account.address,
      subject: words("{forum}: you are invited", ["forum": forum.name]),
      text: lines.joined(separator: "\n\n") + "\n")
  }
}

extension Site {
  /// What is written to somebody before something is due.
  public func letter(for reminder: Reminder) -> Letter {
    let (account, deadline) = (reminder.account, reminder.deadline)
    let words = catalogues.ofLetters(to: account, in: deadline.forum)
    let site = "\(settings.address ?? "")/\(words.tag)"
    let when =
      reminder.daysLeft == 0
      ? words("Due today")
      : words.counted(reminder.daysLeft, "Due in one day", "Due in {count} days")
    let place =
      deadline.body.name == deadline.forum.name
      ? deadline.forum.name : "\(deadline.body.name)\n\(deadline.forum.name)"
    let lines = [
      words("{name},", ["name": account.name]),
      words(
        "this is due on {date}, the whole day included, in universal time (UTC):",
        ["date": deadline.ends]),
      "\(deadline.name)\n\(place)",
      "\(site)/forums/\(deadline.forum.id)",
      words("You get this letter because you have a role there. To have none about deadlines:"),
      "\(site)/account#letters",
    ]
    return Letter(
      to: account.address, subject: "\(when): \(deadline.name)",
      text: lines.joined(separator: "\n\n") + "\n")
  }
}

extension Catalogues {
  /// The person's language where it is known, else the forum's first that there are words in.
  func ofLetters(to account: Account, in forum: ForumRow) -> Catalogue {
    let wishes = [account.language].compactMap { $0 } + forum.languages
    let known = wishes.compactMap { wish in self[String(wish.prefix { $0 != "-" })] }
    return known.first ?? all[0]
  }
}
