import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Browser, Locator } from 'playwright-core';
import { startScriptedChat, type ScriptedChat } from '../chat/scripted-bot';
import { DESK, PHONE, Visit, dark, startBrowser, type Screen } from './browser';
import { sampleCard } from './sample-card';

/** A bot that greets, and then does what the words ask. */
async function bot(context: TurnContext): Promise<void> {
  const { type, text, value } = context.activity;
  if (type === 'conversationUpdate') {
    await context.sendActivity(MessageFactory.suggestedActions(['carte', 'aide'], 'Bonjour, **vous** !'));
  }
  if (type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
  if (type !== 'message') return;
  if (value) return answerPress(context);
  if (text === 'carte') await context.sendActivity(MessageFactory.attachment(sampleCard()));
  else if (text === 'avis') await context.sendActivity(asksForThumbs());
  else await context.sendActivity(`Vous dites : ${text}`);
}

async function answerPress(context: TurnContext): Promise<void> {
  await context.updateActivity({ ...MessageFactory.attachment(summary()), id: context.activity.replyToId });
  await context.sendActivity(`Reçu : ${JSON.stringify(context.activity.value)}`);
}

const summary = () =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.3', body: [{ type: 'TextBlock', text: 'Répondu' }] });

const asksForThumbs = () => ({ ...MessageFactory.text('Utile ?'), channelData: { feedbackLoop: { type: 'default' } } });

describe('the chat page', () => {
  let browser: Browser;
  let chat: ScriptedChat;
  let visit: Visit;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await visit.close();
    await chat.close();
  });

  const open = async (screen: Screen = DESK, path = '/') => {
    chat = await startScriptedChat(bot);
    visit = await Visit.start(browser, screen);
    await visit.page.goto(chat.url + path);
    await log().getByText('Bonjour, vous !').waitFor();
  };
  const log = (): Locator => visit.page.getByRole('log');
  const input = () => visit.page.getByLabel('Votre message');
  const say = async (text: string) => {
    await input().fill(text);
    await input().press('Enter');
  };

  it.each([PHONE, dark(PHONE), { ...PHONE, width: 320 }, DESK, dark(DESK)])(
    'shows words and cards without a fault nor a sideways scroll: %j',
    async (screen) => {
      await open(screen);
      await say('https://exemple.fr/' + 'long'.repeat(60));
      await say('carte');
      await log().getByRole('button', { name: 'Continuer' }).waitFor();
      expect(await visit.overflow()).toBe(0);
      expect(visit.faults).toEqual([]);
    },
  );

  it('shows what the person typed as it is, and the bot’s Markdown without its HTML', async () => {
    await open();
    await say('**non** <img src=x onerror=alert(1)>');
    await log().getByText('Vous dites : non <img src=x onerror=alert(1)>').waitFor();
    await log().getByText('**non** <img src=x onerror=alert(1)>', { exact: true }).waitFor();
    expect(await log().locator('.bubble img').count()).toBe(0);
  });

  it('says a suggestion as if it were typed, and takes the suggestions away', async () => {
    await open();
    await visit.page.getByRole('button', { name: 'aide' }).click();
    await log().getByText('Vous dites : aide').waitFor();
    expect(await visit.page.getByRole('button', { name: 'carte' }).count()).toBe(0);
  });

  it('fills and sends a card with the keyboard alone, which then goes on where the conversation is', async () => {
    await open();
    await say('carte');
    await log()
      .getByRole('radio', { name: /Pas encore/ })
      .waitFor();
    await log().locator('article').last().focus();
    const { keyboard } = visit.page;
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.type('6');
    for (let field = 0; field < 4; field += 1) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await log().getByText('"classes":"6"').waitFor();
    expect(await log().getByText('Répondu').count()).toBe(1);
    await visit.page.locator('article:focus').getByText('Reçu').waitFor();
  });

  it('tells what is wrong beside the field, and sends nothing', async () => {
    await open();
    await say('carte');
    await log().getByRole('button', { name: 'Continuer' }).click();
    await log().getByText('Choisissez une réponse.').waitFor();
    expect(chat.received.some(({ value }) => value !== undefined)).toBe(false);
  });

  it('counts the characters of a text that has a limit', async () => {
    await open();
    await say('carte');
    await log().getByLabel('Activités').fill('x'.repeat(240));
    await log().getByText('240 caractères sur 250.').first().waitFor();
    await log().getByLabel('Activités').fill('x'.repeat(253));
    await log().getByText('3 de trop').first().waitFor();
  });

  it('keeps the choices of two cards that ask the same thing apart', async () => {
    await open();
    await say('carte');
    await log().getByRole('radio', { name: /Oui/ }).check();
    await say('carte');
    await log().getByRole('radio', { name: /Non/ }).nth(1).check();
    expect(await log().getByRole('radio', { name: /Oui/ }).first().isChecked()).toBe(true);
  });

  it('shows the conversation again after a reload, each message once', async () => {
    await open();
    await say('bonjour');
    await log().getByText('Vous dites : bonjour').waitFor();
    await visit.page.reload();
    await log().getByText('Vous dites : bonjour').waitFor();
    expect(await log().locator('article').count()).toBe(3);
  });

  it('keeps a message typed while the server is down, comes back by itself, and sends it when asked', async () => {
    await open();
    await chat.close();
    await visit.page.getByText('Connexion perdue').waitFor();
    await say('me voilà');
    await log().getByText('Non envoyé').waitFor();
    chat = await startScriptedChat(bot, chat.port);
    await visit.page.getByText('Connexion perdue').waitFor({ state: 'hidden' });
    await log().getByRole('button', { name: 'Réessayer' }).click();
    await log().getByText('Vous dites : me voilà').waitFor();
    expect(await log().getByText('Non envoyé').count()).toBe(0);
  });

  it('keeps the answers of a card that the bot did not take', async () => {
    await open();
    await say('carte');
    await log().getByRole('radio', { name: /Oui/ }).check();
    await log().getByLabel('Nombre de classes').fill('4');
    chat.isDown = true;
    await log().getByRole('button', { name: 'Continuer' }).click();
    await log().getByRole('alert').waitFor();
    chat.isDown = false;
    await log().getByRole('button', { name: 'Continuer' }).click();
    await log().getByText('"classes":"4"').waitFor();
  });

  it('brings a thumb to the bot and remembers it', async () => {
    await open();
    await say('avis');
    await log().getByRole('button', { name: 'Réponse utile' }).click();
    await log().getByText('Merci !').waitFor();
    expect(chat.received.at(-1)?.name).toBe('message/submitAction');
    await visit.page.reload();
    expect(await log().getByRole('button', { name: 'Réponse utile' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('writes in the place of the person that the address names, in a conversation of its own', async () => {
    await open(DESK, '/?directeur=Zoé Faure');
    expect(chat.received.at(-1)?.from?.name).toBe('Zoé Faure');
    await visit.page.getByRole('button', { name: /Vous êtes/ }).click();
    await visit.page.getByLabel('Prénom et nom').fill('Luc Roy');
    await visit.page.getByRole('button', { name: 'Écrire à sa place' }).click();
    await visit.page.getByRole('button', { name: /Luc Roy/ }).waitFor();
    await log().getByText('Bonjour, vous !').waitFor();
    expect(chat.received.at(-1)?.from?.name).toBe('Luc Roy');
  });

  it('tells a screen reader what the bot says, once', async () => {
    await open();
    await say('bonjour');
    await visit.page.locator('#announcer').getByText('Vous dites : bonjour').waitFor();
    await visit.page.reload();
    await log().getByText('Vous dites : bonjour').waitFor();
    expect(await visit.page.locator('#announcer p').count()).toBe(0);
  });
});
