/** A message to one address, ready to go. */
export interface Mail {
  readonly to: string;
  /** Whose name stands before the sender's address, such as "Ms. Ortega, Crotona School" */
  readonly fromName?: string | undefined;
  readonly subject: string;
  readonly text: string;
  /** The same as a page; none for plain mail */
  readonly html?: string | undefined;
  /** BCP 47, for programs that read mail aloud */
  readonly language: string;
  /** The same for every attempt at one message, so that a mailbox can tell a repetition */
  readonly id: string;
  /** Page on which the reader stops such mail */
  readonly stopUrl?: string | undefined;
}

/**
 * What became of an attempt: `accepted` and `refused` in the server's words; `not-reached` where it is certain
 * that nothing was taken and a later attempt may go better; `uncertain` where the connection broke after the
 * message was on its way.
 */
export type MailOutcome = {
  readonly kind: 'accepted' | 'refused' | 'not-reached' | 'uncertain';
  readonly words: string;
};

/** Hands mail to a server. Never throws for what a server or a network does. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>;
}
