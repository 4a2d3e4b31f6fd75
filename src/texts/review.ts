import { fr } from './typography';

export function reviewTitle(amende: boolean): string {
  return amende ? 'Vérifiez vos modifications' : 'Vérifiez avant de confirmer';
}

export function reviewHint(amende: boolean): string {
  return fr(
    amende
      ? 'Rien n’est changé tant que vous n’avez pas confirmé.'
      : 'Rien n’est déclaré tant que vous n’avez pas confirmé. Vous pouvez aussi écrire « confirmer ».',
  );
}

export function recommendationsToKnow(): string {
  return fr('À savoir avant de confirmer');
}

export function chooseSectionToEdit(): string {
  return fr('Modifier une partie');
}

export function confirmedSummary(reference: string): string {
  return fr(`Déclaration confirmée, référence ${reference}.`);
}
