import { byId, make } from './elements.js';
import { recall, remember } from './storage.js';

const KEY = 'assistant.personnes';
/** People kept by this browser, the current one first. */
const MAX_PEOPLE = 6;
const DEFAULT_NAME = 'Camille Durand';

/**
 * Who writes: the person of `?directeur=Prénom Nom[&courriel=…]`, else the last one, else a first one.
 * @returns {Person}
 */
export function currentPerson() {
  const query = new URLSearchParams(location.search);
  const asked = query.get('directeur')?.trim().slice(0, 80);
  if (asked) return become(asked, query.get('courriel') ?? '');
  return known()[0] ?? become(DEFAULT_NAME, '');
}

/**
 * Shows who writes, and lets another person be chosen: the page then starts again in that person's conversation.
 * @param {Person} person
 */
export function showPerson(person) {
  const button = byId('who', HTMLButtonElement);
  const [initials, name] = [button.querySelector('.who-initials'), button.querySelector('.who-name')];
  if (initials) initials.textContent = initialsOf(person.nom);
  if (name) name.textContent = person.nom;
  button.title = `${person.nom} – ${person.courriel}`;
  button.setAttribute('aria-label', `Vous êtes\u00a0: ${person.nom}. Changer de personne`);
  button.addEventListener('click', () => openDialog(person));
  byId('people-form', HTMLFormElement).addEventListener('submit', chooseTyped);
  byId('people-close', HTMLButtonElement).addEventListener('click', () => dialog().close());
}

/** @param {Person} person */
function openDialog(person) {
  const buttons = known()
    .filter(({ id }) => id !== person.id)
    .map(({ nom, courriel }) => personButton(nom, courriel));
  byId('people-known', HTMLElement).replaceChildren(...buttons);
  dialog().showModal();
}

/**
 * @param {string} nom
 * @param {string} courriel
 */
function personButton(nom, courriel) {
  const button = make('button', { type: 'button', class: 'person' }, [
    make('span', { class: 'who-initials', 'aria-hidden': 'true', text: initialsOf(nom) }),
    make('span', {}, [make('b', { text: nom }), make('small', { text: courriel })]),
  ]);
  button.addEventListener('click', () => switchTo(nom, courriel));
  return button;
}

/** @param {SubmitEvent} event */
function chooseTyped(event) {
  event.preventDefault();
  switchTo(byId('people-name', HTMLInputElement).value, byId('people-email', HTMLInputElement).value);
}

/**
 * @param {string} nom
 * @param {string} courriel
 */
function switchTo(nom, courriel) {
  if (nom.trim() === '') return;
  become(nom.trim(), courriel.trim());
  location.assign('/');
}

/**
 * The person of this name becomes the current one, and keeps its conversation when this browser knows it.
 * @param {string} nom
 * @param {string} courriel Empty: the one known, or made from the name.
 * @returns {Person}
 */
function become(nom, courriel) {
  const before = known().find((person) => person.nom === nom);
  const person = {
    id: before?.id ?? crypto.randomUUID(),
    nom,
    courriel: courriel || before?.courriel || `${mailbox(nom)}@exemple.fr`,
  };
  const others = known().filter(({ id }) => id !== person.id);
  remember(KEY, [person, ...others].slice(0, MAX_PEOPLE));
  return person;
}

/** @returns {Person[]} */
function known() {
  const stored = recall(KEY);
  return Array.isArray(stored) ? stored : [];
}

/** @param {string} nom */
function mailbox(nom) {
  const plain = nom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '.').replace(/^\.|\.$/g, '') || 'ecole';
}

/** @param {string} nom */
function initialsOf(nom) {
  const words = nom.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

function dialog() {
  return byId('people', HTMLDialogElement);
}
