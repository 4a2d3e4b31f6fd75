import { fr } from './typography';

/** What was sent is not stored, for sure: the database is away. Questions are answered all the same. */
export function nothingStored(): string {
  return fr(
    'Je n’ai pas accès aux déclarations en ce moment : rien n’est enregistré de votre dernier message. ' +
      'Renvoyez-le dans quelques minutes. D’ici là, je réponds toujours à vos questions.',
  );
}

/** Asked to be seen: what is stored stays. */
export function cannotShow(): string {
  return fr(
    'Je n’ai pas accès aux déclarations en ce moment. Ce qui est enregistré le reste : ' +
      'redemandez-le-moi dans quelques minutes. D’ici là, je réponds toujours à vos questions.',
  );
}

/** The answer is stored; what comes after it could not be read. */
export function storedWithoutMore(): string {
  return fr(
    'C’est enregistré, mais je ne peux pas vous montrer la suite pour l’instant : ' +
      'écrivez « reprendre » dans quelques minutes.',
  );
}

/** A commit had no answer, and the database is asked. */
export function checking(): string {
  return fr('Un instant, je vérifie que c’est bien enregistré.');
}

/** It could not be known in time. */
export function stillUnknown(): string {
  return fr(
    'Je ne peux pas encore vous dire si c’est enregistré. Dans quelques minutes, écrivez « ma déclaration » ' +
      'ou « mes données » : vous y verrez ce qui l’est.',
  );
}

/** Under an answer to a message that might as well have been meant for the declaration. */
export function ifItWasForTheDeclaration(): string {
  return fr(
    'Je n’ai pas accès aux déclarations en ce moment : si ce message répondait à la vôtre, rien n’en est enregistré.',
  );
}
