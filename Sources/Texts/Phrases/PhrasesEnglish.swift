extension PhraseTable {
  /// After the usage of the United Nations, the World Health Organization and ITU.
  static let english = PhraseTable(
    "en", forms: .english, calls: "call|calls|appeal|request|invitation|plea|demand",
    preambular: """
      recalling|noting|considering|recognizing|recognising|reaffirming|affirming|acknowledging
      bearing in mind|keeping in mind|having in mind|taking into account|taking account of
      taking into consideration|taking note|taking note of|having considered|having examined
      having heard|having met|having received|having adopted|having regard to|having reviewed
      having noted|having studied|having discussed|having in view|having been informed|guided by
      being guided by|guided|aware|aware of|aware that|being aware|conscious|conscious of|mindful
      mindful of|mindful that|cognizant|cognizant of|concerned|concerned by|concerned about
      concerned at|concerned that|being concerned|alarmed|alarmed by|alarmed at|disturbed|disturbed by
      convinced|convinced of|convinced that|being convinced|persuaded|emphasizing|emphasising
      stressing|underlining|underscoring|highlighting|welcoming|expressing|desiring|desirous of
      determined|determined to|believing|observing|reiterating|confident|confident that
      inspired by|inspired|encouraged by|encouraged|appreciating|commending|acting under
      acting in accordance with|pursuant to|in accordance with|realizing|realising|regretting
      deploring|condemning|remembering|looking forward to|looking forward|seeking|wishing to
      wishing|hoping|expecting|seized of|seized|dismayed|appalled by|resolved to|resolved|whereas
      viewing|recollecting|understanding|being mindful of|being conscious of|being resolved
      remaining concerned|having decided|proceeding from|anxious|anxious to|eager to|in view of
      given|given that|in the light of|in light of|in line with|in conformity with|in pursuance of
      in recognition of|on the basis of|grateful|grateful for|proud|proud of|hopeful|hopeful that
      certain that|sensitive to|appreciative of|respectful of|attentive to|intent on|faithful to
      true to|ready to|willing to|taking cognizance of|declaring|rejoicing|supporting|agreeing|endorsing
      """,
    addressing: """
      calls upon|calls on|calls upon and urges|urges|requests|invites|encourages|appeals to
      instructs|directs|asks|advises|mandates|entrusts|tasks|exhorts|implores|charges|authorizes
      authorises|urges and requests|invites and encourages|requests and encourages|reminds
      resolves to invite|resolves to instruct|resolves to request|resolves to urge
      resolves to encourage|resolves to call upon|decides to invite|decides to request
      decides to instruct|decides to encourage|decides to call upon|decides to urge
      urgently appeals to|demands of|beseeches|counsels|enjoins|presses|recommends to
      """,
    stating: """
      reaffirms|recognizes|recognises|stresses|emphasizes|emphasises|notes|takes note|welcomes
      expresses|reiterates|resolves|decides|declares|proclaims|endorses|adopts|approves|affirms
      acknowledges|condemns|deplores|regrets|commits itself to|commits|supports|underlines
      underscores|highlights|considers|confirms|concurs|agrees|concludes|accepts|draws attention
      draws the attention|expects|hopes|looks forward to|looks forward|recommends|proposes|suggests
      establishes|designates|remains seized|remains|reserves|pledges|undertakes|trusts|appreciates
      thanks|pays tribute|renews|extends|calls for|demands|determines|denounces|rejects|opposes
      is of the view|is of the opinion|is convinced|is concerned|commends|congratulates|applauds
      recalls|reconfirms|believes|observes|urges that|requests that|asks that|appoints|elects
      creates|institutes|launches|abolishes|terminates|amends|revises|maintains|defers|refers
      transmits|submits|shares the view|takes the view|shares|salutes|honours|resolves that
      insists|insists on|insists that|warns|points out|cautions|finds|holds|intends|wishes|regards
      specifies|stipulates|announces|praises|lauds|hails|mourns|envisages|foresees|requires
      prohibits|permits|allows|empowers|assigns|delegates|suspends|lifts|imposes|repeals|revokes
      rescinds|replaces|ratifies|acts|strongly condemns|bears in mind|takes into account|attaches|places|invites attention
      """,
    ownAddressing: """
      call upon|call on|appeal to|urge|invite|request|encourage|instruct|ask|exhort|direct|mandate
      task|authorize|authorise|implore|advise
      """,
    ownStating: """
      commit ourselves to|commit ourselves|commit to|commit|rededicate ourselves to
      rededicate ourselves|dedicate ourselves to|pledge ourselves to|pledge|resolve|undertake
      reaffirm|recognize|recognise|acknowledge|stress|emphasize|emphasise|underline|underscore
      welcome|note|take note|declare|proclaim|affirm|reiterate|decide|agree|endorse|support|recall
      express|condemn|deplore|regret|are convinced|are determined|are committed to|are committed
      are resolved|are concerned|are of the view|are aware|look forward to|look forward|recommend
      call for|believe|consider|affirm our|adopt|renew|strive|will|shall|appreciate|thank|commend
      envisage|aspire|bind ourselves to|engage ourselves to|engage to|promise|vow|hereby
      """,
    adverbs: """
      also|further|again|once|more|strongly|urgently|earnestly|solemnly|deeply|gravely|seriously|ever
      firmly|fully|warmly|particularly|especially|expressly|specifically|hereby|duly|formally
      categorically|unequivocally|vigorously|actively|therefore|accordingly|additionally|likewise
      moreover|finally|profoundly|greatly|sincerely|clearly|extremely|highly|increasingly|acutely
      keenly|equally|similarly|consequently|respectfully|cordially|explicitly|emphatically|thus
      """,
    ownSubjects: "we", nounSigns: "for|on|from|by|and|are|were|is|made|received",
    tails: """
      further|also|again|once again|in particular|with appreciation|with satisfaction|with concern
      with grave concern|with deep concern|with great concern|with serious concern|with regret
      with interest|with approval|with gratitude|with alarm|with pleasure|with deep regret
      with great satisfaction|with great appreciation|with deep appreciation|with dismay
      with great interest|its concern|its deep concern|its grave concern|its serious concern
      its appreciation|its deep appreciation|its sincere appreciation|its gratitude
      its deep gratitude|its sincere gratitude|its satisfaction|its conviction|its support
      its full support|its regret|its solidarity|its hope|its commitment|its thanks|its belief
      its determination|its readiness|its condolences|concern|deep concern|grave concern
      appreciation|gratitude|satisfaction|support|regret|our concern|our deep concern
      our appreciation|our gratitude|our commitment|our support|its profound concern
      """, adverbsMayFollow: false)
}
