/// The look of a page that we issue: a serif for reading, dark and light, and paper.
enum HTMLStyles {
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --link: #1d4f91 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e4df; --paper: #16181c; --link: #8ab4f8 }
    }
    html { background: var(--paper); color: var(--ink) } sup { font-size: .7em }
    body { font: 1.08rem/1.55 "Liberation Serif", "Times New Roman", "Noto Serif", serif,
      "Noto Naskh Arabic", "Noto Serif CJK SC"; margin: 0 }
    main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
    h1 { font-size: 1.7rem; line-height: 1.25; text-align: center; text-wrap: balance;
      margin: 1.5rem 0 2rem }
    h2 { font-size: 1.3rem; margin: 2.4rem 0 .8rem; line-height: 1.3 }
    h3, h4, h5, h6 { font-size: 1.08rem; margin: 1.6rem 0 .6rem; line-height: 1.35 }
    h2, h3, h4, h5, h6 { break-after: avoid }
    p { margin: 0 0 .75rem; overflow-wrap: anywhere }
    a { color: var(--link) }
    p.preambular, p.operative { text-indent: 2rem }
    p.item { text-indent: -2rem; padding-left: 2rem }
    p.level2 { padding-left: 4rem } p.level3 { padding-left: 6rem }
    p.level4, p.level5, p.level6, p.level7, p.level8, p.level9 { padding-left: 8rem }
    p.item[dir=rtl], [dir=rtl] p.item:not([dir=ltr]) { padding-left: 0; padding-right: 2rem }
    p.level2[dir=rtl], [dir=rtl] p.level2:not([dir=ltr]) { padding-right: 4rem }
    p.level3[dir=rtl], [dir=rtl] p.level3:not([dir=ltr]) { padding-right: 6rem }
    p.item .number { display: inline-block; min-width: 2rem; text-indent: 0; white-space: pre }
    blockquote { margin: 0 2rem 1rem }
    .wide { overflow-x: auto }
    th { text-align: start } .figure { white-space: nowrap }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; margin: 0 0 1rem }
    th, td { border: 1px solid #888; padding: .3rem .5rem; vertical-align: top }
    nav.contents ul { list-style: none; padding: 0; margin: 0 0 2rem }
    nav.contents li { margin: .2rem 0 } nav.contents li.level2 { padding-left: 1.5rem }
    [dir=rtl] nav.contents li.level2 { padding-left: 0; padding-right: 1.5rem }
    nav.contents a { text-decoration: none }
    sup { line-height: 0 } sup a { text-decoration: none }
    .notes { font-size: .92rem }
    .notes hr { border: 0; border-top: 1px solid #888; width: 8rem; margin: 2.5rem 0 1rem }
    @page { size: A4; margin: 25mm 25mm 22mm;
      @bottom-center { content: counter(page); font: 9pt "Liberation Serif", serif } }
    @media print {
      :root { --ink: #000; --paper: #fff; --link: #000 }
      body { font-size: 11pt; line-height: 1.4 } main { max-width: none; padding: 0 }
      [dir=rtl] { font-variant-ligatures: none }
      .note > a:first-child { font-size: .7em; vertical-align: super; line-height: 0 }
      a { text-decoration: none } thead { display: table-header-group } tr { break-inside: avoid }
      nav.contents a::after { content: leader(".") target-counter(attr(href), page) }
    }

    """
}
