/* Plenary: a paragraph is dragged by its grip to another place. Its own page moves it without this file. */
{
  /* In pixels: how near to an edge of the window the page scrolls, and from where on a press is a drag. */
  const [edge, slack] = [72, 4];

  /* Where a paragraph can be put, in their order: under a heading, or behind another paragraph there. */
  const placesIn = (text) => {
    const places = [];
    for (const part of text.children) {
      const { section } = part.dataset;
      const isHeading = section !== undefined;
      if (isHeading || (part.id && places.length > 0)) {
        places.push({ section: section ?? places.at(-1).section, behind: isHeading ? '' : part.id, parts: [part] });
      } else if (!part.classList.contains('adding')) places.at(-1)?.parts.push(part);
    }
    return places;
  };

  const enable = (arranging) => {
    const text = arranging.parentElement;
    const form = arranging.querySelector('form');
    const places = placesIn(text);
    const line = Object.assign(document.createElement('div'), { className: 'drop-line', hidden: true });
    let drag = null;

    /* The place nearest to the pointer; none, where the paragraph would stay where it is. */
    const aim = () => {
      const top = drag.y - text.getBoundingClientRect().top;
      const nearest = places.reduce((one, other) => (Math.abs(other.at - top) < Math.abs(one.at - top) ? other : one));
      const stays = nearest === drag.paragraph || nearest === places[places.indexOf(drag.paragraph) - 1];
      drag.place = stays ? null : nearest;
      line.hidden = stays;
      line.style.insetBlockStart = `${nearest.at}px`;
    };
    const scroll = () => {
      if (!drag?.isLifted) return;
      const beyond = Math.min(0, drag.y - edge) + Math.max(0, drag.y - innerHeight + edge);
      if (beyond !== 0) {
        scrollBy({ top: beyond / 4, behavior: 'instant' });
        aim();
      }
      requestAnimationFrame(scroll);
    };
    const lift = () => {
      const { top } = text.getBoundingClientRect();
      for (const place of places) place.at = place.parts.at(-1).getBoundingClientRect().bottom - top;
      for (const part of drag.paragraph.parts) part.classList.add('lifted');
      drag.isLifted = true;
      requestAnimationFrame(scroll);
    };
    const end = (isDropped) => {
      if (!drag) return;
      const { paragraph, place } = drag;
      drag = null;
      line.hidden = true;
      for (const part of paragraph.parts) part.classList.remove('lifted');
      if (!isDropped || !place) return;
      form.elements.section.value = place.section;
      form.elements.behind.value = place.behind;
      form.action = `${arranging.dataset.arranging}/${paragraph.behind}/move`;
      form.requestSubmit();
    };

    const press = (paragraph) => (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      event.target.setPointerCapture(event.pointerId);
      drag = { paragraph, place: null, from: event.clientY, y: event.clientY, isLifted: false };
    };
    const move = ({ isPrimary, clientY }) => {
      if (!drag || !isPrimary) return;
      drag.y = clientY;
      if (!drag.isLifted && Math.abs(clientY - drag.from) > slack) lift();
      if (drag.isLifted) aim();
    };
    for (const paragraph of places.filter(({ behind }) => behind !== '')) {
      const grip = Object.assign(document.createElement('span'), { className: 'grip', title: arranging.dataset.grip });
      grip.setAttribute('aria-hidden', 'true');
      grip.addEventListener('pointerdown', press(paragraph));
      grip.addEventListener('pointermove', move);
      grip.addEventListener('pointerup', ({ isPrimary }) => isPrimary && end(true));
      grip.addEventListener('lostpointercapture', () => end(false));
      paragraph.parts[0].prepend(grip);
    }
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !drag) return;
      event.preventDefault();
      end(false);
    });
    text.classList.add('arranged');
    text.append(line);
  };
  for (const arranging of document.querySelectorAll('[data-arranging]')) enable(arranging);
}
