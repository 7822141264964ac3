/**
 * The sheet's layout in Typst. The sheet itself comes in as JSON through `sys.inputs` and is never pasted into
 * this source, so that no text of a document can become markup.
 */
export const template = `
#let sheet = json(bytes(sys.inputs.said))
#set document(title: sheet.symbol + " " + sheet.title)
#set page(paper: "a4", margin: (x: 25mm, y: 25mm), footer: align(center, text(size: 8pt, sheet.footer)))
#set text(font: ("Noto Sans", "Noto Sans SC"), size: 10pt, lang: sheet.language)
#set par(leading: 0.7em)
#show heading: it => block(above: 1.4em, below: 0.9em, text(size: 12pt, it.body))

#let line-of(row) = block(spacing: 0.75em)[
  #if row.label != none { strong(row.label) + [ ] + row.value } else { strong(row.value) }
]

#block(below: 0.75em, text(size: 12pt, weight: "bold", sheet.body))
#if sheet.meeting != none { block(spacing: 0.75em, sheet.meeting) }
#for row in sheet.cover { line-of(row) }
#block(above: 1em, below: 1em, width: 100%, stroke: (bottom: 0.5pt + gray))
#sheet.notice

= #sheet.factsHeading
#table(
  columns: (30%, 1fr),
  inset: 5pt,
  stroke: 0.5pt + gray,
  ..sheet.facts.map(row => (strong(row.label), row.value)).flatten(),
)
#for paragraph in sheet.paragraphs { block(spacing: 0.9em, paragraph) }
`;
