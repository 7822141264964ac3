/**
 * The layout of a record in Typst: cover block between double rules with the picture of the address, running symbol,
 * page numbers, sections and paragraphs whose numbers hang beside the text. In Arabic everything runs from right to left;
 * there emphasis is a line below the words, as it is in Chinese, since their letters have no slanted form. A symbol is never broken.
 */
export const recordLayout = `
#let said = json(bytes(sys.inputs.said))
#let arabic = said.language == "ar"
#let start = if arabic { "right" } else { "left" }
#let gap = 15mm
#let grey = luma(25%)
#let latin-first = ("Noto Sans", "Noto Sans SC", "Amiri")
#let arabic-first = ("Amiri", "Noto Sans", "Noto Sans SC")

#set document(title: said.heading, author: said.bodies)
#set text(font: if arabic { arabic-first } else { latin-first }, size: if arabic { 13pt } else { 10.5pt }, lang: said.language)
#set text(dir: if arabic { rtl } else { ltr })
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 28mm, bottom: 26mm),
  header: align(end, text(size: 0.85em, weight: "bold", fill: grey, said.running)),
  footer: context align(center, text(size: 0.85em, fill: grey, said.page.map(piece => {
    if piece == "{page}" { counter(page).display() } else if piece == "{pages}" { str(counter(page).final().first()) } else { piece }
  }).join())),
)
#set par(leading: if arabic { 0.8em } else { 0.75em }, spacing: 1.05em)
#set list(marker: [•], indent: 0pt, body-indent: 3mm, spacing: 0.85em)
#show link: it => text(fill: rgb("#0b5cad"), underline(offset: 0.15em, it))
#show title: set text(size: if arabic { 20pt } else { 16pt })
#show title: set block(above: 1em, below: 1.1em)
#show heading: set text(size: if arabic { 15pt } else { 12pt })
#show heading: it => block(above: 1.7em, below: 1em, sticky: true, par(hanging-indent: gap, it.body))
#show regex(said.symbols): box
#show emph: it => if said.language in ("ar", "zh") { underline(stroke: 0.6pt, offset: 0.25em, it.body) } else { it }

#let double = block(above: 1em, below: 1em, width: 100%, height: 1.6pt, stroke: (top: 0.6pt + grey, bottom: 0.6pt + grey))
#let words(runs) = runs.map(run => {
  let shown = if "emphasis" in run { emph(run.text) } else { [#run.text] }
  let weighed = if "strong" in run { strong(shown) } else { shown }
  if "link" in run { link(run.link, weighed) } else { weighed }
}).join()
#let number(text) = box(width: gap, text + sym.space.nobreak)
#let inset(body) = pad(..((start): gap), body)

#grid(
  columns: (1fr, auto),
  column-gutter: 10mm,
  strong(said.bodies.join(linebreak())),
  align(end, {
    if said.symbol != none { text(size: 1.2em, strong(said.symbol)) + linebreak() }
    said.placeAndDays
  }),
)
#double
#title(said.title)
#grid(
  columns: (1fr, 27mm),
  column-gutter: 5mm,
  grid(
    columns: (auto, 1fr),
    column-gutter: 6mm,
    row-gutter: 0.9em,
    ..said.facts.map(row => (strong(row.label), row.value)).flatten(),
    strong(said.words.address), link(said.address, said.address),
  ),
  image(bytes(said.picture), format: "svg", alt: said.words.picture, width: 27mm),
)
#double
#if said.note != none { par(said.note) }

#for section in said.sections {
  heading(level: 1, number(section.number) + section.title)
  for paragraph in section.paragraphs {
    par(hanging-indent: gap, number(paragraph.number) + words(paragraph.first))
    for part in paragraph.rest {
      inset(if "items" in part { list(..part.items.map(words)) } else { par(words(part.runs)) })
    }
  }
}
#block(above: 3em, breakable: false, said.signature.join(linebreak()))
`;
