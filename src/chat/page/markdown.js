/** What Teams reads: emphasis, lists, links, line breaks. HTML is shown as it is written, never interpreted. */
const RULES = ['emphasis', 'list', 'link', 'autolink', 'newline', 'linkify', 'escape', 'entity'];

const ofMessages = reader(true);
const ofCards = reader(false);

/**
 * Words of the bot as HTML.
 * @param {string} text
 * @returns {string}
 */
export function messageHtml(text) {
  return ofMessages.render(text);
}

/**
 * Text of a card as HTML; bare addresses are not made into links, as in Teams.
 * @param {string} text
 * @returns {string}
 */
export function cardHtml(text) {
  return ofCards.render(text);
}

/** @param {boolean} linkify */
function reader(linkify) {
  const markdown = markdownit('zero', { html: false, linkify, breaks: true }).enable(RULES);
  markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return renderer.renderToken(tokens, index, options);
  };
  return markdown;
}
