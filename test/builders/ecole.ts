import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeEcole, judgeFermee } from '../../src/ecoles';
import type { Judged } from '../../src/ecoles';
import type { Directory, Ecole, EcoleFermee } from '../../src/ecoles/types';

/** The primary school of Meyssac, with fields replaced at will. */
export function anEcole(overrides: Partial<Ecole> = {}): Ecole {
  return {
    uai: '0190840K',
    nom: 'École primaire',
    nature: 'primaire',
    secteur: 'public',
    commune: 'Meyssac',
    ...overrides,
  };
}

/** A school closed in 2020, with fields replaced at will. */
export function anEcoleFermee(overrides: Partial<EcoleFermee> = {}): EcoleFermee {
  return { uai: '0190102H', nom: 'École élémentaire', commune: 'Segonzac', fermee_le: '2020-08-31', ...overrides };
}

/** A directory of Corrèze with these schools. */
export function aDirectory(overrides: Partial<Directory> = {}): Directory {
  return {
    ecoles: [anEcole()],
    fermees: [anEcoleFermee()],
    communes: ['Meyssac', 'Segonzac', 'Saint-Bazile-de-Meyssac'],
    prefixe_uai: '019',
    domaine_courriel: 'ac-limoges.fr',
    departement: 'Corrèze',
    complet: true,
    ...overrides,
  };
}

/** The directory as shipped in knowledge/. */
export function theShippedDirectory(): Directory {
  return aDirectory({
    ecoles: rows('ecoles.csv').flatMap((row) => kept(judgeEcole(row))),
    fermees: rows('ecoles-fermees.csv').flatMap((row) => kept(judgeFermee(row))),
    communes: rows('communes.csv').flatMap(({ nom }) => nom ?? []),
  });
}

const kept = <T>(judged: Judged<T>): readonly T[] => (judged.kind === 'kept' ? [judged.value] : []);

/** Rows of a shipped file; none of its cells holds a quote. */
function rows(file: string): Record<string, string>[] {
  const text = readFileSync(join(__dirname, '../../knowledge', file), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.split(';');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .split(';')
        .map((cell, at) => [names[at] ?? '', cell])
        .filter(([, cell]) => cell !== ''),
    ),
  );
}
