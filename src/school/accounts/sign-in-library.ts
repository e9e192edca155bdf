import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { username } from 'better-auth/plugins/username';
import { z } from 'zod';
import type { Database } from '#platform/db/connect.ts';
import { newId } from '#platform/db/new-id.ts';

const HOURS = 60 * 60;
/** Seconds a session lasts that a password opened: a school day. */
const PASSWORD_SESSION = 12 * HOURS;
/** Seconds a session lasts that a link opened: families come back within the month. */
const LINK_SESSION = 30 * 24 * HOURS;

export interface SignInLibraryOptions {
  readonly database: Database;
  readonly publicUrl: string;
  /** Signs the cookies */
  readonly secret: string;
}

export type SignInLibrary = ReturnType<typeof makeSignInLibrary>;

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
    // Wrong passwords are no news; faults are.
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 64,
        // A roster's names: letters, digits and the marks that schools use between them
        usernameValidator: (name) => /^[\w.@+-]+$/.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      openSessionPlugin,
    ],
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
        openedBy: {
          type: 'string',
          required: false,
          fieldName: 'opened_by',
          input: false,
          defaultValue: 'password',
        },
      },
      expiresIn: PASSWORD_SESSION,
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
      // Every page asks for a session and its identity: in one journey.
      database: { generateId: () => newId(), joins: true },
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

/** Opens a session for an identity that has proved itself by a sign-in link. Never reachable over HTTP. */
const openSessionPlugin = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      '/open-session',
      { method: 'POST', body: z.object({ identityId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.identityId);
        if (!user) throw ctx.error('NOT_FOUND');
        const session = await ctx.context.internalAdapter.createSession(
          user.id,
          false,
          {
            expiresAt: new Date(Date.now() + LINK_SESSION * 1000),
            openedBy: 'link',
          },
          true,
        );
        await setSessionCookie(ctx, { session, user }, false, { maxAge: LINK_SESSION });
        return ctx.json({ token: session.token });
      },
    ),
  },
} satisfies BetterAuthPlugin;
