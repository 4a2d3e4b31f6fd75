/**
 * How cards look here: everything that has a colour is a custom property of the page, so that light and dark follow
 * the system without drawing a card again.
 */

/** @param {string} name */
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name}-soft, var(--${name}))` });

const foregroundColors = {
  default: { default: 'var(--ink)', subtle: 'var(--ink-soft)' },
  dark: colour('ink'),
  light: { default: 'var(--ink-soft)', subtle: 'var(--ink-soft)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

/** @param {string} backgroundColor */
const style = (backgroundColor) => ({ backgroundColor, foregroundColors });

export const HOST_CONFIG = {
  cssClassNamePrefix: 'ac',
  hostCapabilities: {},
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 17, large: 19, extraLarge: 23 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  lineHeights: { small: 19, default: 22, medium: 24, large: 26, extraLarge: 30 },
  spacing: { small: 6, default: 12, medium: 18, large: 22, extraLarge: 30, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--rule)' },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--emphasis)'),
    accent: style('var(--accent-wash)'),
    good: style('var(--good-wash)'),
    warning: style('var(--warning-wash)'),
    attention: style('var(--attention-wash)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: '\u00a0*', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 10,
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 220 },
    value: { color: 'default', weight: 'default', wrap: true },
    spacing: 14,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
};
