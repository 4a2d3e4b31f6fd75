import type { Phase } from './phase';

/**
 * What a person may want to do with the assistant.
 * `declare`: begin, go on with or confirm a declaration. `correct`, `withdraw`: one's own, that is stored. `give-up`: a
 * draft that one has begun. `see`: one's own declaration, questions, help, one's data and their erasure.
 */
export type Act = 'declare' | 'correct' | 'withdraw' | 'give-up' | 'see';

/** `here`: in the conversation. `by-secretariat`: asked of the secretariat. `refused`: by nobody any more, or not yet. */
export type Permission = 'here' | 'by-secretariat' | 'refused';

/**
 * What may be done in which phase: the one table that orders, cards, greeting, help and receipts all ask. A draft left
 * behind may be given up at any time: that erases, and declares nothing.
 */
const PERMISSIONS: Readonly<Record<Act, Readonly<Record<Phase, Permission>>>> = {
  declare: outsideOpening('refused'),
  correct: outsideOpening('by-secretariat'),
  withdraw: outsideOpening('by-secretariat'),
  'give-up': always('here'),
  see: always('here'),
};

/** Whether a thing may be done in a phase, and by whom. */
export function permission(act: Act, phase: Phase): Permission {
  return PERMISSIONS[act][phase];
}

function outsideOpening(afterwards: Permission): Readonly<Record<Phase, Permission>> {
  return { 'a-venir': 'refused', ouverte: 'here', close: afterwards, 'en-stage': afterwards, terminee: 'refused' };
}

function always(permission: Permission): Readonly<Record<Phase, Permission>> {
  return {
    'a-venir': permission,
    ouverte: permission,
    close: permission,
    'en-stage': permission,
    terminee: permission,
  };
}
