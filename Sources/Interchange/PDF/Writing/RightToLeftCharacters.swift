internal import Texts

/// Makes the letters of a script that runs from right to left searchable in a PDF.
///
/// WeasyPrint 57, which Debian 12 has, tells for such a run that its first glyph stands for all of
/// its text and the others for nothing: the page looks right, but whoever searches it or copies
/// from it gets garbage. The supplement tells for every glyph its own letters before WeasyPrint
/// tells its own; of another version that has no such places it changes nothing.
enum RightToLeftCharacters {
  /// The name under which Python runs a file before any program.
  static let fileName = "sitecustomize.py"

  static func stand(in text: StructuredText) -> Bool {
    let texts = [text.title] + text.clauses.map(\.text)
    return texts.contains { $0.unicodeScalars.contains(where: Language.runsRightToLeft) }
  }

  /// Signs over and under the letters are left out of what is searched: poppler and others take
  /// each for a word of its own and break the letters' word at it.
  static let supplement = """
    from unicodedata import category

    def correct(draw, ffi):
        plain = draw.draw_first_line

        def tell(font, glyph, letters):
            if all(category(letter) == "Mn" for letter in letters):
                letters = ""
            if not font.cmap.get(glyph):
                font.cmap[glyph] = letters

        def tell_run(stream, item, glyphs, text):
            font = stream.add_font(item.analysis.font)
            clusters = {}
            for place in range(glyphs.num_glyphs):
                start = glyphs.log_clusters[place]
                clusters.setdefault(start, []).append(glyphs.glyphs[place].glyph)
            starts = sorted(clusters)
            for start, end in zip(starts, starts[1:] + [item.length]):
                letters = text[item.offset + start:item.offset + end].decode()
                drawn = clusters[start]
                if item.analysis.level % 2:
                    drawn = drawn[::-1]
                if len(drawn) != len(letters):
                    letters = [letters] + [""] * (len(drawn) - 1)
                for glyph, letter in zip(drawn, letters):
                    tell(font, glyph, letter)

        def tell_line(stream, textbox):
            line, _ = textbox.pango_layout.get_first_line()
            text = textbox.pango_layout.text.encode()
            run = line.runs[0]
            while run != ffi.NULL:
                tell_run(stream, run.data.item, run.data.glyphs, text)
                run = run.next

        def draw_first_line(stream, textbox, *rest, **named):
            try:
                tell_line(stream, textbox)
            except Exception:
                pass
            return plain(stream, textbox, *rest, **named)

        draw.draw_first_line = draw_first_line

    try:
        from weasyprint import draw
        from weasyprint.text.ffi import ffi
        if hasattr(draw, "draw_first_line"):
            correct(draw, ffi)
    except ImportError:
        pass

    """
}
