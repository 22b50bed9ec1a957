/// Formulas that introduce requests, in the languages of the United Nations.
///
/// Of each, every run of three words counts; shorter ones would cover what is asked for.
let formulaPhrases = [
  "consequently it is proposed to recommend that", "it is therefore proposed to recommend that",
  "it is proposed that", "it is recommended that", "it is suggested that",
  "we would like to propose that", "we would like to recommend that", "we propose that the",
  "we recommend that the", "we suggest that the", "we therefore recommend that",
  "recommendations could include the following", "should be mandated to study the issue of",
  "should be mandated to study the issues of", "should be requested to consider",
  "il est proposé de recommander que", "il est donc proposé que", "il est recommandé que",
  "il est suggéré que", "nous proposons que le", "nous recommandons que les",
  "devrait être chargé d'étudier la question de",
  "se propone recomendar que", "por lo tanto se propone que", "se recomienda que la",
  "se sugiere que el", "proponemos que se", "recomendamos que se",
  "debería encargarse de estudiar la cuestión de",
  "يُقترح أن يوصى بأن", "من المقترح التوصية بأن", "نوصي بأن يتم",
  "предлагается рекомендовать чтобы", "мы рекомендуем чтобы", "следует поручить изучить вопрос о",
  "建议工作组", "我们建议",
]
