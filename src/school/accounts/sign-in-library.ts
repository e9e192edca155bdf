import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';
import { idleLimit, SCHOOL_SESSION } from './session-lengths.ts';
import { hashSessionToken, makeSessionToken } from './session-token.ts';

export interface SignInLibraryOptions {
  readonly database: Database;
  readonly publicUrl: string;
  /** Signs the cookies */
  readonly secret: string;
}

export type SignInLibrary = ReturnType<typeof makeSignInLibrary>;

/** How a session may have been opened. */
export const waysIn = ['password', 'second-step', 'link', 'passkey', 'oidc', 'badge', 'invitation'] as const;
export type WayIn = (typeof waysIn)[number];

/**
 * better-auth, set to our tables. Its own pages and routes are not served: our handlers call it, so that
 * every door has our same-origin check, our limits and our words.
 */
export function makeSignInLibrary({ database, publicUrl, secret }: SignInLibraryOptions) {
  const secure = publicUrl.startsWith('https://');
  return betterAuth({
    baseURL: publicUrl,
    secret,
    database: { db: database, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [ownDoors],
    user: {
      modelName: 'identities',
      fields: {
        emailVerified: 'email_verified',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'sessions',
      fields: {
        userId: 'identity_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: {
        membershipId: { type: 'string', required: false, fieldName: 'membership_id', input: false },
        openedBy: { type: 'string', required: true, fieldName: 'opened_by', input: false },
        provedAt: { type: 'date', required: true, fieldName: 'proved_at', input: false },
        seenAt: { type: 'date', required: true, fieldName: 'seen_at', input: false },
        idleSeconds: { type: 'number', required: true, fieldName: 'idle_seconds', input: false },
        mustChoosePassword: {
          type: 'boolean',
          required: true,
          fieldName: 'must_choose_password',
          input: false,
        },
        familyOnly: { type: 'boolean', required: true, fieldName: 'family_only', input: false },
      },
      expiresIn: SCHOOL_SESSION,
      disableSessionRefresh: true,
    },
    account: {
      modelName: 'identity_accounts',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'identity_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: () => newId() },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: secure ? '__Host-waymark' : 'waymark',
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
        },
      },
    },
  });
}

const opening = z.object({
  identityId: z.string(),
  openedBy: z.enum(waysIn),
  /** So long it lasts at most */
  seconds: z.number().int().positive(),
  /** The password was made by somebody else: its owner chooses one before anything else */
  mustChoosePassword: z.boolean().default(false),
  /** What was proved proves a mailbox and no more; always so for links and invitations */
  familyOnly: z.boolean().default(false),
  /** Where the browser is, as our own server saw it */
  address: z.string().optional(),
  now: z.date().optional(),
});

/** Doors of ours into the library; none is reachable over HTTP. */
const ownDoors = {
  id: 'own-doors',
  endpoints: {
    /**
     * Opens a session for an identity that has proved itself, and ends the one that the browser had. The database
     * keeps only the hash of its secret.
     */
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: opening, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { identityId, openedBy, seconds, address, now = new Date(), ...flags } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(identityId);
        if (!user) throw ctx.error('NOT_FOUND');
        const { name } = ctx.context.authCookies.sessionToken;
        const before = await ctx.getSignedCookie(name, ctx.context.secret);
        if (before) await ctx.context.internalAdapter.deleteSession(hashSessionToken(before));
        const token = makeSessionToken();
        const session = await ctx.context.internalAdapter.createSession(
          user.id,
          false,
          {
            token: hashSessionToken(token),
            expiresAt: new Date(now.getTime() + seconds * 1000),
            ipAddress: address ?? '',
            createdAt: now,
            provedAt: now,
            seenAt: now,
            idleSeconds: idleLimit(seconds),
            openedBy,
            mustChoosePassword: flags.mustChoosePassword,
            familyOnly: flags.familyOnly || openedBy === 'link' || openedBy === 'invitation',
          },
          true,
        );
        await setSessionCookie(ctx, { session: { ...session, token }, user }, false, { maxAge: seconds });
        return ctx.json({ sessionId: session.id });
      },
    ),
    /** Ends the session of the request's own cookie, if there is one, and takes the cookie away. */
    endSession: createAuthEndpoint(
      '/end-session',
      { method: 'POST', requireHeaders: true, metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { name } = ctx.context.authCookies.sessionToken;
        const token = await ctx.getSignedCookie(name, ctx.context.secret);
        if (token) await ctx.context.internalAdapter.deleteSession(hashSessionToken(token));
        deleteSessionCookie(ctx);
        return ctx.json({ ended: Boolean(token) });
      },
    ),
  },
} satisfies BetterAuthPlugin;
