import { decide, type Situation } from '../../src/storage/decision';
import { aCommand, aDeclaration, aDraft } from './builders';

describe('what a confirmed draft does', () => {
  const nothing: Situation = { ofDraft: undefined, ofEcole: undefined, amended: undefined, ofReference: undefined };
  const stored = aDeclaration({ reference: 'REF-0', version: 3 });
  const amending = (version: number) =>
    aCommand({ draft: aDraft({ version: 1, amende: { reference: 'REF-0', version } }) });

  it('creates on an undeclared school', () => {
    expect(decide(nothing, aCommand())).toEqual({ kind: 'create', declaration: aDeclaration() });
  });

  it('was done already, whatever else is stored', () => {
    const decision = decide({ ...nothing, ofDraft: stored, ofEcole: stored }, aCommand());
    expect(decision).toEqual({ kind: 'answer', outcome: { kind: 'already', declaration: stored } });
  });

  it('meets the declaration of the school', () => {
    const decision = decide({ ...nothing, ofEcole: stored }, aCommand());
    expect(decision).toEqual({ kind: 'answer', outcome: { kind: 'ecole-declared', declaration: stored } });
  });

  it('restores a withdrawn declaration under its reference', () => {
    const decision = decide({ ...nothing, ofEcole: { ...stored, etat: 'retiree' } }, aCommand());
    expect(decision).toMatchObject({
      kind: 'replace',
      from: 3,
      nature: 'retablie',
      declaration: { reference: 'REF-0', version: 4, etat: 'active' },
    });
  });

  it('meets a taken reference only when it would create', () => {
    const ofReference = aDeclaration();
    expect(decide({ ...nothing, ofReference }, aCommand())).toMatchObject({ outcome: { kind: 'reference-taken' } });
    expect(decide({ ...nothing, ofReference, amended: stored }, amending(3))).toMatchObject({ kind: 'replace' });
  });

  it('amends the version that it started from', () => {
    const decision = decide({ ...nothing, amended: stored, ofEcole: stored }, amending(3));
    expect(decision).toMatchObject({ kind: 'replace', from: 3, nature: 'modifiee', declaration: { version: 4 } });
  });

  it('refuses to amend another version', () => {
    const decision = decide({ ...nothing, amended: stored, ofEcole: stored }, amending(2));
    expect(decision).toEqual({ kind: 'answer', outcome: { kind: 'conflict', declaration: stored } });
  });

  it('restores when it amends a withdrawn declaration', () => {
    const amended = { ...stored, etat: 'retiree' as const };
    expect(decide({ ...nothing, amended }, amending(3))).toMatchObject({ kind: 'replace', nature: 'retablie' });
  });

  it('does not move onto the declaration of another school, withdrawn or not', () => {
    const ofEcole = aDeclaration({ reference: 'REF-9', etat: 'retiree' });
    const decision = decide({ ...nothing, amended: stored, ofEcole }, amending(3));
    expect(decision).toEqual({ kind: 'answer', outcome: { kind: 'ecole-declared', declaration: ofEcole } });
  });

  it('declares anew when the amended declaration does not exist', () => {
    expect(decide(nothing, amending(3))).toMatchObject({ kind: 'create' });
  });
});
