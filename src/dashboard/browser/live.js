// @ts-check
/**
 * Keeps an open page at now: when the server says that figures changed, or that a minute has passed, the page is asked
 * for again and what differs in it is put in place, so that nothing flickers and nobody loses his place. What changed is
 * said to those who do not see it; a lost connection is said to everybody.
 */
(() => {
  /** How long what changed stays marked, and how often a page is asked for without news, in milliseconds. */
  const marked = 4_000;
  const everyMinute = 60_000;
  /** How long a stream that was refused is left alone. */
  const patience = 3_000;

  const main = document.querySelector('main');
  const news = document.getElementById('news');
  const stale = document.getElementById('stale');
  if (!(main instanceof HTMLElement) || main.dataset.live === undefined || news === null || stale === null)
    return;

  /** @type {EventSource | undefined} */
  let stream;
  let position = main.dataset.position;
  let isAsking = false;
  let isDue = false;

  /** @returns {Map<string, HTMLElement>} The figures on the page, by their names. */
  const figures = () => {
    /** @type {[string, HTMLElement][]} */
    const found = [];
    for (const figure of main.querySelectorAll('[data-figure]')) {
      if (figure instanceof HTMLElement) found.push([String(figure.dataset.figure), figure]);
    }
    return new Map(found);
  };

  const textOf = (/** @type {Element} */ figure) => (figure.textContent ?? '').trim();

  /** A form that is being filled in, and what is folded open, belong to the reader. */
  const callbacks = {
    beforeNodeMorphed: (/** @type {Node} */ node) => !(node instanceof HTMLFormElement),
    beforeAttributeUpdated: (/** @type {string} */ name, /** @type {Element} */ element) =>
      !(name === 'open' && element instanceof HTMLDetailsElement),
  };

  const say = (/** @type {string[]} */ changes) => {
    if (changes.length > 0) news.textContent = changes.join(' ');
  };

  const put = (/** @type {string} */ html) => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    if (fresh === null) return;
    const before = new Map([...figures()].map(([name, figure]) => [name, textOf(figure)]));
    // @ts-expect-error It is loaded beside this script.
    globalThis.Idiomorph.morph(main, fresh, { morphStyle: 'outerHTML', ignoreActiveValue: true, callbacks });
    position = main.dataset.position;
    /** @type {string[]} */
    const changes = [];
    for (const [name, figure] of figures()) {
      const said = textOf(figure);
      if (before.get(name) === said) continue;
      figure.dataset.changed = '';
      setTimeout(() => delete figure.dataset.changed, marked);
      const words = news.dataset.words ?? '';
      changes.push(words.replace('%title', figure.dataset.title ?? name).replace('%sum', said));
    }
    say(changes);
  };

  const setStale = (/** @type {boolean} */ isStale) => {
    stale.hidden = !isStale;
  };

  /** Asks for the page; what becomes known meanwhile is asked for once more, so that requests never pile up. */
  const refresh = async () => {
    isDue = true;
    if (isAsking) return;
    isAsking = true;
    while (isDue) {
      isDue = false;
      try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        if (!answer.ok) throw new Error(`the page answers ${answer.status}`);
        put(await answer.text());
        setStale(false);
      } catch {
        setStale(true);
      }
    }
    isAsking = false;
  };

  const follow = () => {
    stream?.close();
    const since = position === undefined ? '' : `?lastEventId=${position}`;
    const opened = new EventSource(`${main.dataset.live}${since}`);
    stream = opened;
    let wasLost = false;
    opened.addEventListener('progress', () => void refresh());
    opened.addEventListener('open', () => {
      if (wasLost) void refresh();
      wasLost = false;
    });
    opened.addEventListener('error', () => {
      wasLost = true;
      setStale(true);
      // The browser connects again by itself, except where it was refused.
      if (opened.readyState === EventSource.CLOSED) setTimeout(() => stream === opened && follow(), patience);
    });
  };

  // A browser has few connections to one server: a page that nobody sees leaves its own to those that are seen.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      stream?.close();
      stream = undefined;
    } else {
      void refresh();
      follow();
    }
  });
  setInterval(() => document.visibilityState === 'visible' && void refresh(), everyMinute);
  follow();
})();
