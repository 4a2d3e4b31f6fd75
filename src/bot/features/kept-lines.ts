import { z } from 'zod';
import type { Campagne } from '../../campagne/types';
import type { PersonalData } from '../../storage/types';
import type { KeptLine } from '../../texts/privacy';
import { KEPT_LABELS, keptDeclaration, keptDraft } from '../../texts/privacy';

/** Lines shown; the JSON that follows holds everything. */
const MAX_LINES = 20;

const storedDeclaration = z.object({
  reference: z.string(),
  etat: z.string(),
  modifiee_le: z.string(),
  declarant: z.object({ nom: z.string().optional(), courriel: z.string().optional() }),
});

const storedDraft = z.object({ etat: z.string(), modifie_le: z.string() });

/** What is kept, a line each, as far as its shape is known: rows of an older shape are in the JSON only. */
export function keptLines(campagne: Campagne, { declarations, drafts }: PersonalData): KeptLine[] {
  const declared = declarations.flatMap((row) => storedDeclaration.safeParse(row).data ?? []);
  const typed = drafts.flatMap((row) => storedDraft.safeParse(row).data ?? []);
  const lines = [
    ...identityLines(declared[0]?.declarant),
    ...declared.map(({ modifiee_le: at, ...one }) => line('declaration', keptDeclaration(campagne, { ...one, at }))),
    ...typed.map(({ etat, modifie_le: at }) => line('draft', keptDraft(campagne, { etat, at }))),
  ];
  return lines.slice(0, MAX_LINES);
}

function identityLines(declarant: { nom?: string; courriel?: string } | undefined): KeptLine[] {
  const { nom, courriel } = declarant ?? {};
  return [
    ...(nom === undefined ? [] : [line('name', nom)]),
    ...(courriel === undefined ? [] : [line('address', courriel)]),
  ];
}

function line(label: keyof typeof KEPT_LABELS, value: string): KeptLine {
  return { label: KEPT_LABELS[label], value };
}
