// @ts-nocheck
// 
/**
 * Keeps an open page at now: when the server says that figures changed, or that a minute has passed, the page is asked
 * for again and what differs in it is put in place, so that nothing flickers and nobody loses his place. What changed is
 * said to those who do not see it; a lost connection is said to everybody.
 */
(() => {
  /** How many changes are said one by one. */
  const mostSaid = 3;
  /** How long what changed stays marked, and how often a page is asked for without news, in milliseconds. */
  const marked = 4_000;
  const everyMinute = 60_000;
  /** The least time between two requests for the page: what becomes known meanwhile is asked for together. */
  const breath = 500;
  /** How long an answer is waited for. */
  const longestAnswer = 20_000;
  /** How long a connection may be lost before it is said: a proxy that ends one brings another at once. */
  const unsaid = 2_000;
  /** How long a server that refused or failed is left alone: at first, and at most. */
  const shortest = 3_000;
  const longest = 60_000;

  const main = document.querySelector('main');
  const news = document.getElementById('news');
  const stale = document.getElementById('stale');
  if (!(main instanceof HTMLElement) || main.dataset.live === undefined || news === null || stale === null)
    return;

  /** @type {EventSource | undefined} */
  let stream;
  let isAsking = false;
  let isDue = false;
  /** Whether the page is asked for because something was recorded. */
  let isNews = false;
  let patience = shortest;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let lost;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let again;

  const isSeen = () => document.visibilityState === 'visible';

  const wait = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

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
      !(name === 'open' && element instanceof HTMLDetailsElement) && name !== 'data-changed',
  };

  /** @type {{ morph: (shown: Element, fresh: Element, options: object) => void }} */
  const idiomorph = Reflect.get(globalThis, 'Idiomorph');

  const morph = (/** @type {Element} */ shown, /** @type {Element} */ fresh) => {
    idiomorph.morph(shown, fresh, { morphStyle: 'outerHTML', ignoreActiveValue: true, callbacks });
  };

  /** What became of a figure, in the words of the page. */
  const said = (/** @type {HTMLElement} */ figure, /** @type {string} */ name) => {
    const filled = { title: figure.dataset.title ?? name, sum: textOf(figure) };
    return (news.dataset.words ?? '').replace(
      /%(title|sum)/g,
      (_all, /** @type {'title' | 'sum'} */ part) => filled[part],
    );
  };

  /** @type {WeakMap<HTMLElement, ReturnType<typeof setTimeout>>} */
  const marks = new WeakMap();

  const mark = (/** @type {HTMLElement} */ figure) => {
    clearTimeout(marks.get(figure));
    figure.dataset.changed = '';
    marks.set(
      figure,
      setTimeout(() => delete figure.dataset.changed, marked),
    );
  };

  /** All that the page says but for its clocks, which move with every event. */
  const textOfPage = () =>
    [...main.children]
      .filter((part) => !part.classList.contains('clocks'))
      .map(textOf)
      .join(' ');

  /** Marks the figures that read otherwise than before; what became of each, in words. */
  const changesSince = (/** @type {Map<string, string>} */ before) =>
    [...figures()].flatMap(([name, figure]) => {
      if (before.get(name) === textOf(figure)) return [];
      mark(figure);
      return [said(figure, name)];
    });

  /** What is said of changed figures: of a file of reports, which moves many, only how many. */
  const saidOf = (/** @type {string[]} */ changes) =>
    changes.length > mostSaid
      ? (news.dataset.many ?? '').replace('%count', String(changes.length))
      : changes.join(' ');

  /** Says what became of the figures; of a page without them, that it says something new. Ages alone are no news. */
  const tell = (/** @type {Map<string, string>} */ before, /** @type {string} */ text) => {
    const changes = changesSince(before);
    if (changes.length > 0) news.textContent = saidOf(changes);
    else if (isNews && before.size === 0 && textOfPage() !== text) {
      news.textContent = news.dataset.page ?? '';
    }
  };

  /** Puts what differs in place. Throws where the answer is another page, such as one to sign in on. */
  const put = (/** @type {string} */ html) => {
    const answer = new DOMParser().parseFromString(html, 'text/html');
    const fresh = answer.querySelector('main');
    if (fresh?.dataset.live === undefined) throw new Error('the answer is not this page');
    const before = new Map([...figures()].map(([name, figure]) => [name, textOf(figure)]));
    const text = textOfPage();
    morph(main, fresh);
    // It leads to the page at the moment that is shown.
    const [shown, foot] = [document, answer].map((each) => each.querySelector('body > footer'));
    if (shown && foot) morph(shown, foot);
    tell(before, text);
  };

  /** What is shown may be older than now, from a moment on or at once. */
  const losing = (/** @type {number} */ after) => {
    lost ??= setTimeout(() => {
      stale.hidden = false;
    }, after);
  };

  const found = () => {
    clearTimeout(lost);
    clearTimeout(again);
    lost = undefined;
    again = undefined;
    patience = shortest;
    stale.hidden = true;
  };

  /** Tries again later, and later each time. */
  const later = () => {
    if (again !== undefined) return;
    again = setTimeout(() => {
      again = undefined;
      if (isSeen()) resume();
    }, patience);
    patience = Math.min(longest, patience * 2);
  };

  const ask = async () => {
    try {
      const answer = await fetch(location.href, {
        headers: { Accept: 'text/html' },
        signal: AbortSignal.timeout(longestAnswer),
      });
      if (!answer.ok || answer.redirected) throw new Error(`the page answers ${answer.status}`);
      put(await answer.text());
      if (stream?.readyState === EventSource.OPEN) found();
    } catch {
      losing(0);
      later();
    }
  };

  /** Asks for the page; what becomes known meanwhile is asked for once more, so that requests never pile up. */
  const refresh = async () => {
    isDue = true;
    if (isAsking) return;
    isAsking = true;
    while (isDue && isSeen()) {
      isDue = false;
      await ask();
      await wait(breath);
    }
    isAsking = false;
    isNews = false;
  };

  const follow = () => {
    stream?.close();
    const { live, position } = main.dataset;
    const opened = new EventSource(position === undefined ? `${live}` : `${live}?lastEventId=${position}`);
    stream = opened;
    // While a server that refused is left alone, news are no reason to ask it.
    opened.addEventListener('progress', () => {
      isNews = true;
      if (again === undefined) void refresh();
    });
    opened.addEventListener('open', () => {
      if (lost !== undefined) void refresh();
    });
    opened.addEventListener('error', () => {
      losing(unsaid);
      // The browser connects again by itself, except where it was refused.
      if (opened.readyState === EventSource.CLOSED && stream === opened) later();
    });
  };

  /** Shows what is known by now, and follows from there. */
  const resume = () => {
    follow();
    void refresh();
  };

  // A browser has few connections to one server: a page that nobody sees leaves its own to those that are seen.
  document.addEventListener('visibilitychange', () => {
    if (isSeen()) {
      resume();
    } else {
      stream?.close();
      stream = undefined;
    }
  });
  setInterval(() => isSeen() && void refresh(), everyMinute);
  if (isSeen()) follow();
})();
