import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawIcons } from './drawing';

/** `npm run teams:icons`: draws the icons of the Teams package again. */
for (const [name, png] of Object.entries(drawIcons())) {
  writeFileSync(join(__dirname, '../../teams-app', name), png);
}
