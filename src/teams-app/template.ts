/** What a JSON file may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The template with each `{{name}}` of its texts replaced. Throws on a name that has no value: the template and the
 * program disagree.
 */
export function filled(template: Json, values: Readonly<Record<string, string>>): Json {
  if (typeof template === 'string') return filledText(template, values);
  if (Array.isArray(template)) return template.map((item: Json) => filled(item, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, values)]));
}

function filledText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`teams-app: nothing is known to write for {{${name}}}`);
    return value;
  });
}
