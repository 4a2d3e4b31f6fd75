/**
 * Puts the chat page beside the built chat: its files are served as they are written, without a build of their own.
 */
import { cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../src/chat/page', import.meta.url));
const to = fileURLToPath(new URL('../dist/chat/page', import.meta.url));

await rm(to, { recursive: true, force: true });
await cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
