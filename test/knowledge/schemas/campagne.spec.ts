import { check } from '../../../src/knowledge/schemas/issues';
import { campagneSchema } from '../../../src/knowledge/schemas/campagne';
import { aCampagne } from '../../builders/campagne';

const shipped = aCampagne();
const codes = (value: unknown): string[] => {
  const checked = check(campagneSchema, value);
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('campagne.yaml', () => {
  it('holds exactly what the program knows of a campaign', () => {
    expect(check(campagneSchema, shipped)).toEqual({ ok: true, value: shipped });
  });

  it.each<[string, unknown, string]>([
    ['a time zone', { ...shipped, fuseau: 'Europe/Tulle' }, 'text.not-a-time-zone fuseau'],
    [
      'a prefix read as a number',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: 19 } },
      'value.wrong-type departement.prefixe_uai',
    ],
    [
      'a prefix of two digits',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: '19' } },
      'text.not-a-prefix departement.prefixe_uai',
    ],
    [
      'a wrong prefix among several',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: ['019', '87'] } },
      'text.not-a-prefix departement.prefixe_uai.1',
    ],
    [
      'no prefix',
      { ...shipped, departement: { ...shipped.departement, prefixe_uai: [] } },
      'list.too-short departement.prefixe_uai',
    ],
    [
      'a list that is complete without a day',
      { ...shipped, annuaire: { complet: true } },
      'key.missing annuaire.arrete_au',
    ],
    [
      'an address without https',
      { ...shipped, faq_officielle: { adresse: 'www.education.gouv.fr' } },
      'text.not-an-address faq_officielle.adresse',
    ],
    [
      'an address that runs a script',
      { ...shipped, faq_officielle: { adresse: 'javascript:alert(1)' } },
      'text.not-an-address faq_officielle.adresse',
    ],
    [
      'an e-mail',
      { ...shipped, contact: { ...shipped.contact, courriel: 'dsden19' } },
      'text.not-an-email contact.courriel',
    ],
    [
      'a phone number',
      { ...shipped, contact: { ...shipped.contact, telephone: '05 87' } },
      'text.not-a-phone contact.telephone',
    ],
    [
      'a limit of zero',
      { ...shipped, limites: { ...shipped.limites, activites: 0 } },
      'number.too-small limites.activites',
    ],
    [
      'half a character',
      { ...shipped, limites: { ...shipped.limites, activites: 1.5 } },
      'value.wrong-type limites.activites',
    ],
    ['no week', { ...shipped, semaines: [] }, 'list.too-short semaines'],
    [
      'an impossible day',
      { ...shipped, stage: { ...shipped.stage, debut: '2024-06-31' } },
      'text.not-a-day stage.debut',
    ],
  ])('refuses %s', (_, value, told) => {
    expect(codes(value)).toEqual([told]);
  });
});
