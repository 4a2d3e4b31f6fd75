import { fold } from '../../src/french';
import { createFaqEngine } from '../../src/faq';
import { cutMail } from '../../src/faq/mail';
import { aFaq } from '../builders/faq';

const MAIL = `De : Vie scolaire <vie.scolaire@lycee.example>
Envoyé : mardi 12 mars 2024 08:12
Objet : RE: les dates du stage

Bonjour Madame la Directrice,

Comme convenu, nous avons noté que l'école ouvre le mercredi. L'élève mangera à la cantine et viendra en bus.

Qui doit signer la convention ?

En vous remerciant par avance, je vous prie d'agréer mes salutations distinguées.

Le secrétariat
12 rue des Exemples

Ce message et ses pièces jointes peuvent contenir des informations confidentielles.`;

describe('a pasted mail', () => {
  it('is read as the question in it', () => {
    expect(cutMail(fold(MAIL)).trim()).toBe('qui doit signer la convention ?');
    expect(createFaqEngine(aFaq()).answer(MAIL)).toMatchObject({ kind: 'answered', fiches: [{ id: 'signataires' }] });
  });

  it.each([
    ['qui signe la convention\n> les dates du stage ?', 'qui signe la convention'],
    ['qui signe la convention\nle 12 mars 2024 a 8 h, le lycee a ecrit :\nles dates ?', 'qui signe la convention'],
    ['-----message transfere-----\nqui signe la convention', 'qui signe la convention'],
    [
      'il viendra en juin.\nqui signe la convention\nbien cordialement,\nmme martin',
      'il viendra en juin.\nqui signe la convention',
    ],
    ['qui signe la convention\nenvoye de mon telephone', 'qui signe la convention'],
  ])('%j asks %j', (text, asked) => {
    expect(cutMail(text)).toBe(asked);
  });

  it.each(['qui signe ?\nil viendra en juin', 'cordialement', 'de : nous\na : vous'])('%j is left as it is', (text) => {
    expect(cutMail(text)).toBe(text);
  });
});
