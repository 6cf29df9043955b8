import { Body, Controller, Delete, HttpCode, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';

import { ProblemFilter } from '../http/problem.filter.js';
import { readBody, tooMany } from '../http/problem.js';
import { problem } from '../operation/problem.js';
import { LIMITS } from '../limits/limits.js';
import { Refusals } from '../refusal/refusals.js';
import { emailKey, SESSION_SECONDS, Sessions } from './sessions.js';
import { Throttle } from './throttle.js';
import { cookie, tokenOf } from './token.js';

const SignIn = z.strictObject({
  email: z.string().min(1).max(320).refine(isSound),
  password: z.string().min(1).refine((text) => Buffer.byteLength(text) <= LIMITS.passwordBytes),
});

/** POST signs in, DELETE signs out. Wrong password, unknown account and disabled account have one answer. */
@Controller('session')
@UseFilters(ProblemFilter)
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    private readonly refusals: Refusals,
  ) {}

  @Post()
  @HttpCode(204)
  async open(@Body() body: unknown, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { email, password } = readBody(SignIn, body);
    const attempt = { email: emailKey(email), address: request.ip ?? '' };
    const admission = await this.throttle.admit(attempt);
    if (admission === 'account') this.refusals.signInLocked(attempt.email);
    if (admission !== 'admitted') throw tooMany();
    const value = await this.sessions.open(email, password);
    if (!value) throw problem('UNAUTHENTICATED', 'SIGN_IN_REFUSED', 'E-mail and password do not belong together.');
    await this.throttle.succeeded(attempt);
    await this.end(request);
    response.setHeader('set-cookie', cookie(value, { secure: request.secure, seconds: SESSION_SECONDS }));
  }

  @Delete()
  @HttpCode(204)
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.end(request);
    response.setHeader('set-cookie', cookie('', { secure: request.secure, seconds: 0 }));
  }

  /** A session that was open before a sign-in ends with it. */
  private async end(request: Request): Promise<void> {
    const token = tokenOf(request.headers);
    if (token) await this.sessions.close(token);
  }
}

function isSound(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
