import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
}

export const PHONE: Screen = { width: 360, height: 740, colorScheme: 'light' };
export const DESK: Screen = { width: 1200, height: 860, colorScheme: 'light' };
export const dark = (screen: Screen): Screen => ({ ...screen, colorScheme: 'dark' });

/** Debian's chromium, or the one of CHROMIUM_PATH; it asks nothing of the network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A fresh visitor's page, and what went wrong in it: console errors, refused contents, requests elsewhere. */
export class Visit {
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async start(browser: Browser, screen: Screen): Promise<Visit> {
    const { colorScheme, ...viewport } = screen;
    const context = await browser.newContext({ viewport, colorScheme, locale: 'fr-FR', timezoneId: 'Europe/Paris' });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const visit = new Visit(context, page);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') visit.faults.push(message.text());
    });
    page.on('pageerror', (error) => visit.faults.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') visit.faults.push(`outside: ${request.url()}`);
    });
    return visit;
  }

  /** How many pixels the page is wider than its window: 0, or somebody has to scroll sideways. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>(`Math.max(...[document.documentElement,
      ...document.querySelectorAll('#scroller, .card, .bubble')].map((box) => box.scrollWidth - box.clientWidth))`);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
