/** Marks of a pasted mail, on folded text, a line at a time. */
export const HEADER =
  /^(?:de|from|a|to|cc|cci|envoye(?: le)?|sent|date|objet|subject|expediteur|destinataires?|importance|pieces? jointes?)\s*:/;

/** Where an older mail begins. */
export const QUOTED =
  /^(?:-{2,} ?)?(?:message (?:d'origine|transfere|original)|original message|debut du message|forwarded message)\b|^le .{6,120} a ecrit\s*:/;

/** Where what was to say is said: formulas and what is under them. */
export const CLOSING =
  /^(?:--+$|(?:bien )?cordialement\b|(?:bien )?(?:cdt|cdlt)\b|respectueusement\b|sinceres? salutations|salutations\b|bien a vous\b|(?:je vous prie|nous vous prions|veuillez|recevez)[ ,].{0,80}\b(?:salutations|agreer|expression|consideration|sentiments)|(?:en|tout en) vous remerciant\b|dans l'attente\b)/;

/** What mail servers add below. */
export const DISCLAIMER =
  /^(?:ce (?:message|courriel|mail|e-mail)\b.{0,120}\b(?:confidentiel|destinataire|pieces? jointes?)|pensez a l'environnement|avant d'imprimer|si vous n'(?:en )?etes pas le destinataire|envoye (?:de|depuis) mon)/;
