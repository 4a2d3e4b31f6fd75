import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createMetrics } from '../../src/metrics';

const FOLDER = join(__dirname, '..', '..', 'deploy', 'monitoring');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string };
}

interface Panel {
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly w: number };
  readonly targets: readonly { readonly expr: string }[];
}

const rules = (parse(read('alerts.yaml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('dashboard.json')) as { panels: Panel[] };

/** All series of a program to which everything happened once: name, then labels. */
async function everySeries(): Promise<Map<string, Set<string>>> {
  const metrics = createMetrics({
    waiting: () => 1,
    secretDaysLeft: () => 1,
    backupAgeSeconds: async () => 1,
    connections: () => ({ total: 1, idle: 1, waiting: 0 }),
    versions: () => ({ program: '1', knowledge: '1', schema: 1 }),
  });
  const { observer } = metrics;
  observer.accepted!();
  observer.refused!({ status: 429, reason: 'queue-full' });
  observer.turn!({ type: 'message', feature: 'faq', outcome: 'failed', seconds: 1 });
  observer.call!({ method: 'POST', result: 'ok', seconds: 1 });
  observer.stored!({ store: 'drafts', result: 'ok', seconds: 1 });
  const series = new Map<string, Set<string>>();
  for (const [, name, labels = ''] of (await metrics.text()).matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? \S+$/gm)) {
    const known = series.get(name!) ?? new Set();
    for (const [, label] of labels.matchAll(/(\w+)="/g)) known.add(label!);
    series.set(name!, known);
  }
  return series;
}

/** Names of metrics in a query, each with the labels by which it is chosen. */
function asked(expr: string): { name: string; labels: string[] }[] {
  return [...expr.matchAll(/\b((?:assistant|process|nodejs)_[a-z_0-9]+)(?:\{([^}]*)\})?/g)].map(([, name, labels]) => ({
    name: name!,
    labels: [...(labels ?? '').matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label!),
  }));
}

describe('what is delivered for monitoring', () => {
  const queries: [string, string][] = [
    ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
    ...panels.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [title, expr])),
  ];

  it.each(queries)('asks for metrics and labels that the program gives: %s', async (_name, expr) => {
    const series = await everySeries();
    const wanted = asked(expr);
    expect(wanted.length).toBeGreaterThan(0);
    for (const { name, labels } of wanted) {
      expect([...series.keys()]).toContain(name);
      for (const label of labels) expect([name, ...series.get(name)!]).toContain(label);
    }
  });

  it('says in French what people meet, and what to do, for each alert', () => {
    for (const { alert, labels, annotations } of rules) {
      expect([alert, labels.severity]).toEqual([alert, expect.stringMatching(/^(critical|warning|info)$/)]);
      expect(annotations.summary).toMatch(/\.$/);
      expect(annotations.description.length).toBeGreaterThan(30);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });

  it('watches every metric of ours, by an alert or on the dashboard', async () => {
    const watched = new Set(queries.flatMap(([, expr]) => asked(expr).map(({ name }) => name)));
    const ours = [...(await everySeries()).keys()].filter((name) => name.startsWith('assistant_'));
    expect(ours.filter((name) => !watched.has(name) && !/_(sum|count)$/.test(name))).toEqual([]);
  });

  it('fits the width of a dashboard', () => {
    expect(panels.every(({ gridPos: { x, w } }) => x + w <= 24)).toBe(true);
  });
});
