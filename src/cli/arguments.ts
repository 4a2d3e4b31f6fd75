/** What is wrong with an argument, in French, from what Node says of it. */
export function argumentFault(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const option = /'(-[^' <]+)/.exec(message ?? '')?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? `L’option ${option} ne s’emploie pas ainsi.`
    : `L’option ${option} n’existe pas.`;
}
