/** Shapes of the page; see src/chat/types.ts for what the server sends. */

declare const AdaptiveCards: typeof import('adaptivecards');
declare const markdownit: typeof import('markdown-it').default;

interface Person {
  id: string;
  nom: string;
  courriel: string;
}

interface CardAttachment {
  contentType: string;
  content?: unknown;
}

interface SuggestedAction {
  title: string;
  value: string;
}

interface Activity {
  id: string;
  type: string;
  from?: { id?: string };
  text?: string;
  summary?: string;
  timestamp?: string;
  attachments?: CardAttachment[];
  suggestedActions?: { actions?: SuggestedAction[] };
  channelData?: { clientActivityId?: string; feedbackLoop?: unknown };
}

/** One line of the conversation as the page keeps it. */
interface Item {
  activity: Activity;
  /** Of one's own messages: on its way, or not taken by the bot. */
  state?: 'pending' | 'failed';
  vote?: Reaction;
}

type Reaction = 'like' | 'dislike';

type ChatEvent =
  | { kind: 'activity'; position: string; activity: Activity }
  | { kind: 'removed'; position: string; id: string }
  | { kind: 'typing' };

/** The day that is played, and those that may be chosen. */
interface TrialDay {
  line: string;
  choices: { value: string; label: string; chosen: boolean }[];
}

/** What a pressed Action.Submit posts. */
interface Submission {
  value: object;
  replyToId: string;
  text?: string;
}

/** What the drawn messages may ask for. */
interface MessageActions {
  submit(submission: Submission): Promise<boolean>;
  vote(activityId: string, reaction: Reaction): Promise<boolean>;
  retry(item: Item): void;
  /** Sends words as if typed. */
  say(text: string): void;
}
