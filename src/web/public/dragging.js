/* Plenary: what stands in order on a page is dragged by its grip to another place. Forms do the same without this file. */
{
  /* In pixels: how near to an edge of the window the page scrolls, and from where on a press is a drag. */
  const [edge, slack] = [72, 4];

  /* Where something can be put, in their order: under a heading, or behind another piece there. */
  const placesIn = (board) => {
    const places = [];
    for (const part of [...board.children].flatMap((child) => (child.localName === 'ul' ? [...child.children] : [child]))) {
      const isHeading = part.dataset.section !== undefined;
      if (isHeading || (part.id && places.length > 0)) {
        places.push({ heading: isHeading ? part : places.at(-1).heading, handle: isHeading ? '' : (part.dataset.handle ?? part.id), parts: [part] });
      } else if (part.dataset.stays === undefined) places.at(-1)?.parts.push(part);
    }
    return places;
  };

  const enable = (arranging) => {
    const board = arranging.parentElement;
    const form = arranging.querySelector('form');
    const { arranging: address, verb, grip: hint } = arranging.dataset;
    const places = placesIn(board);
    const line = Object.assign(document.createElement('div'), { className: 'drop-line', hidden: true });
    let drag = null;

    /* Where no order is asked for, all places under one heading are one. */
    const hasOrder = 'behind' in form.elements;
    const isSame = (one, other) => (hasOrder ? one === other : one.heading === other.heading);
    const isHere = (place, piece) => isSame(place, piece) || (hasOrder && place === places[places.indexOf(piece) - 1]);

    /* The place nearest to the pointer; none, where the piece would stay where it is. */
    const aim = () => {
      const top = drag.y - board.getBoundingClientRect().top;
      const nearest = places.reduce((one, other) => (Math.abs(other.at - top) < Math.abs(one.at - top) ? other : one));
      const stays = isHere(nearest, drag.piece);
      drag.place = stays ? null : nearest;
      line.hidden = stays;
      line.style.insetBlockStart = `${places.findLast((place) => isSame(place, nearest)).at}px`;
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
      const { top } = board.getBoundingClientRect();
      for (const place of places) place.at = place.parts.at(-1).getBoundingClientRect().bottom - top;
      for (const part of drag.piece.parts) part.classList.add('lifted');
      drag.isLifted = true;
      requestAnimationFrame(scroll);
    };
    /* The form says what the heading says of itself, and behind what the piece goes. */
    const send = (piece, { heading, handle }) => {
      for (const [name, value] of Object.entries({ ...heading.dataset, behind: handle })) {
        if (name in form.elements) form.elements[name].value = value;
      }
      form.action = `${address}/${piece.handle}/${verb}`;
      form.requestSubmit();
    };
    const end = (isDropped) => {
      if (!drag) return;
      const { piece, place } = drag;
      drag = null;
      line.hidden = true;
      for (const part of piece.parts) part.classList.remove('lifted');
      if (isDropped && place) send(piece, place);
    };

    const press = (piece) => (event) => {
      if (!event.isPrimary || event.button !== 0) return;
      event.preventDefault();
      event.target.setPointerCapture(event.pointerId);
      drag = { piece, place: null, from: event.clientY, y: event.clientY, isLifted: false };
    };
    const move = ({ isPrimary, clientY }) => {
      if (!drag || !isPrimary) return;
      drag.y = clientY;
      if (!drag.isLifted && Math.abs(clientY - drag.from) > slack) lift();
      if (drag.isLifted) aim();
    };
    for (const piece of places.filter(({ handle }) => handle !== '')) {
      const grip = Object.assign(document.createElement('span'), { className: 'grip', title: hint });
      grip.setAttribute('aria-hidden', 'true');
      grip.addEventListener('pointerdown', press(piece));
      grip.addEventListener('pointermove', move);
      grip.addEventListener('pointerup', ({ isPrimary }) => isPrimary && end(true));
      grip.addEventListener('lostpointercapture', () => end(false));
      piece.parts[0].prepend(grip);
    }
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !drag) return;
      event.preventDefault();
      end(false);
    });
    board.classList.add('arranged');
    board.append(line);
  };
  for (const arranging of document.querySelectorAll('[data-arranging]')) enable(arranging);
}
