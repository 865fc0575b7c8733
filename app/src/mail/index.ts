export { askForMessages } from './ask-for-messages.ts';
export { htmlOf, type LetterBody, textOf } from './letter-body.tsx';
export type { MessageKind, WaitingMessage, Written } from './message-kind.ts';
export {
  aboutUnsent,
  forgetMessages,
  type MessageNow,
  messagesAbout,
  messagesTo,
  type OwnMessage,
} from './messages.ts';
export { openMailer } from './open-mailer.ts';
export { sendMessage } from './send-message.ts';
