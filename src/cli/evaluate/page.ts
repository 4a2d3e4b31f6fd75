import type { InScope } from '../../evaluation/types';
import { fr } from '../../texts/typography';
import { expectedOf, figuresOf, missesOf, percent, titleOf } from './wording';
import type { SetReport } from './wording';

/** The report as one page that needs nothing else. `pictures`: SVG by set name. */
export function writePage(reports: readonly SetReport[], pictures: ReadonlyMap<string, string>): string {
  const sections = reports.map((report) => writeSet(report, pictures.get(report.name) ?? ''));
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Évaluation des réponses</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}td,th{padding:.25rem .75rem;border-bottom:1px solid #8885;text-align:left}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}svg{max-width:100%;height:auto;font:10px system-ui;fill:currentColor}
</style></head><body>
<h1>Évaluation des réponses</h1>
${sections.join('\n')}
</body></html>
`;
}

function writeSet(report: SetReport, picture: string): string {
  const { name, summary } = report;
  const figures = figuresOf(summary).map(
    ([label, value]) => `<tr><td>${say(label)}</td><td class="n">${say(value)}</td></tr>`,
  );
  return `<section><h2>${say(titleOf(name))}</h2>
<table>${figures.join('')}</table>
<h3>Par thème</h3>${writeGroups(summary.byTheme)}
<h3>Par style</h3>${writeGroups(summary.byStyle)}
<h3>Fiches confondues</h3>
<p>${say('En ligne la fiche attendue, en colonne la fiche donnée en premier. Hors de la diagonale : une confusion.')}</p>
${picture}
${name === 'reserve' ? '' : writeMistakes(report)}</section>`;
}

function writeMistakes({ wrong, confused, weak }: SetReport): string {
  const answers = wrong.map(
    (one) =>
      `<tr><td>${say(expectedOf(one))}</td><td>${say(one.shown.join(' et '))}</td><td>${say(one.message)}</td></tr>`,
  );
  const pairs = confused.map(
    ({ expected, given, messages }) =>
      `<tr><td>${say(expected)}</td><td>${say(given)}</td><td>${messages.map(say).join('<br>')}</td></tr>`,
  );
  const entries = weak.map((one) => `<li>${say(`${one.id} : ${missesOf(one)}`)}</li>`);
  return `<table><tr><th>Attendue</th><th>Donnée</th><th>Messages</th></tr>${pairs.join('')}</table>
<h3>Réponses fausses données tout de suite</h3>
<table><tr><th>Attendue</th><th>Donnée</th><th>Message</th></tr>${answers.join('')}</table>
<h3>Fiches faibles, à enrichir de formulations</h3><ul>${entries.join('')}</ul>`;
}

function writeGroups(groups: ReadonlyMap<string, InScope>): string {
  const rows = [...groups].map(
    ([key, one]) =>
      `<tr><td>${say(key)}</td><td class="n">${one.messages}</td><td class="n">${percent(one.top1)}</td><td class="n">${percent(one.top3)}</td><td class="n">${percent(one.direct)}</td></tr>`,
  );
  return `<table><tr><th></th><th class="n">Messages</th><th class="n">Première</th><th class="n">Trois premières</th><th class="n">Juste tout de suite</th></tr>${rows.join('')}</table>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const say = (text: string): string => fr(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
