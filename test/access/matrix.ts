import { readTable, type Table } from './table.js';

/**
 * Who may do what, route by route and reader by reader. This is the written rule; the test walks the running portal
 * against it. It is read like this:
 *
 *   ok       answered, or led on to the right place
 *   sign-in  401, asked to sign in            no     403, may not
 *   none     404, as if it were not there     gone   410, was there once
 *   wrong    422 or 409, may do it, but not like this: what was sent lacks something, or it is not the time for it
 *
 *   visitor      has not signed in
 *   nobody       signed in, holds no seat
 *   observer     sits in the group as observer, for an entity that is no member
 *   member       delegate of another Member State in the group
 *   elsewhere    delegate of a Member State in another group
 *   adhoc        delegate of a Member State in the ad hoc group under the group, and nowhere else
 *   author       delegate of the Member State that contributes, in the group and in the ad hoc group
 *   chair        chairs the group
 *   secretariat  the group's secretary
 *   admin        keeps the portal
 *   removed      was a delegate of the author's State in the group until yesterday
 *
 * Columns stand in this order everywhere.
 */
export const general = readTable(
  2,
  `
  ROUTE                             visitor nobody observer member elsewhere adhoc author chair secretariat admin removed

  GET /                             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /:group                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/accessibility          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/api                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /about/symbols                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /assets/:name                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /livez                        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /readyz                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /documents                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings                     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/template.docx
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/pack.zip      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  Offices, events, instruments and action lines belong to no group: every secretariat keeps them.
  GET /offices                      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/new                  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices                     sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /offices/:code/changes        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code/changes/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices/:code/changes       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /offices/:code/holdings       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /offices/:code/holdings/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /offices/:code/holdings      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /action-lines                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code/facilitations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /action-lines/:code/facilitations/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /action-lines/:code/facilitations
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /events                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/:slug                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/new                   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /events                      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /events/:slug/changes         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /events/:slug/changes/new     sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /events/:slug/changes        sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /instruments                  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/:slug            ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/new              sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /instruments                 sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /instruments/:slug/changes    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /instruments/:slug/changes/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /instruments/:slug/changes   sign-in no     no       no     no        no    no     no    wrong       wrong no

  GET /groups                       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug                 ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/pack.zip        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/new                   sign-in no     no       no     no        no    no     no    no          ok    no
  POST /groups                      sign-in no     no       no     no        no    no     no    no          wrong no
  GET /groups/:slug/meetings/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/meetings       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/meetings        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  A table of seats is looked at; it holds nothing.
  GET /groups/:slug/seat-imports    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/seat-imports   sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/seat-imports
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/seats           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/seats/new       sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/seats          sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/seats/:id/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/seats/:id/ending
                                    sign-in no     no       no     no        no    no     no    ok          ok    no

  What has arrived, and what is done with several at once: nothing is ticked on the page, and the program names none that is.
  GET /groups/:slug/inbox           sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/inbox         sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/postings        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/postings       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/groups/:group/inbox   sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/inbox
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/postings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no

  GET /meetings/:slug/translations  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/translations sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/translations
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/translations
                                    sign-in no     no       no     no        no    no     no    none        none  no

  GET /groups/:slug/series          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/series/new      sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/series         sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/series/:series  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/series/:series sign-in no     no       no     no        no    no     no    wrong       wrong no

  GET /meetings/:slug/change        sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/change       sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/state         sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/state        sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/state/taking-back
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/state/taking-back
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/deletion      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/deletion     sign-in no     no       no     no        no    no     no    wrong       wrong no
  The secretariat enters what members sent by letter. There is no letter to the receipt that is asked for.
  GET /meetings/:meeting/entries/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:meeting/entries    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:meeting/entries   sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/entries
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /receipts/:id/letter          sign-in none   none     none   none      none  none   none  none        none  none
  Whoever contributes reserves numbers too, as far as the series allows.
  GET /meetings/:meeting/documents/new
                                    sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  GET /meetings/:meeting/documents  sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  POST /meetings/:meeting/documents sign-in no     no       wrong  no        no    wrong  wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/documents
                                    sign-in no     no       wrong  no        no    wrong  wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/number-blocks
                                    sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  Entities are public; who acts for one is for secretariats, and for herself. The person asked for is a delegate of Egypt.
  GET /organizations                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /organizations/:organization  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /organizations/new            sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations               sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/edit
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations/:organization sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  GET /organizations/:organization/focal-points/:person/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /organizations/:organization/focal-points/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /people                       sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /people/:person               sign-in none   none     ok     none      none  none   none  ok          ok    none
  GET /people/new                   sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people                      sign-in no     no       no     no        no    no     no    no          wrong no
  GET /people/import                sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/import               sign-in no     no       no     no        no    no     no    no          ok    no
  GET /people/import/:import        sign-in no     no       no     no        no    no     no    no          none  no
  POST /people/import/:import       sign-in no     no       no     no        no    no     no    no          none  no
  GET /people/:person/edit          sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/:person              sign-in no     no       no     no        no    no     no    no          ok    no
  GET /people/:person/ending        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /people/:person/reopening     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /people/:person/reopening    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /people/:person/ending       sign-in no     no       no     no        no    no     no    no          ok    no

  How many take part is for everyone, who they are here for members. There is no such application as is asked for.
  GET /meetings/:meeting/participants
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/participants.csv
                                    sign-in no     ok       ok     ok        ok    ok     ok    ok          ok    no
  POST /meetings/:meeting/participants
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:meeting/participation
                                    sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participation
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /meetings/:meeting/participation/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participation/withdrawal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:meeting/participants/:person
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:meeting/participants/:person/validation
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/participants/:person/refusal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/participants/:person/validation
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /meetings/:meeting/participants/:person/refusal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  GET /meetings/:slug/agenda        sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/new   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/items/:code
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/items/:code
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/agenda/items/:code/split
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/agenda/items/:code/split
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions      sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /meetings/:slug/sessions/new  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions     sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions/:number
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number/moving
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/sessions/:number/moving
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/sessions/:number/state
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/sessions/:number/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/floor         sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/floor        sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/floor/events
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/floor/outcomes
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/floor/outcomes
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/notes         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/notes        sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/notes/:note   sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/notes/:note  sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/hall          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/hall/events   ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/statements sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  GET /meetings/:meeting/statements/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /meetings/:meeting/statements/limit
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/limit
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:meeting/statements/:statement
                                    sign-in none   none     none   none      none  ok     ok    ok          ok    none
  POST /meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:meeting/statements/:statement/file
                                    sign-in none   none     none   none      none  ok     ok    ok          ok    none
  GET /meetings/:meeting/statements/:statement/decision
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:meeting/statements/:statement/reopening
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/reopening
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:meeting/statements/:statement/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:meeting/statements/:statement/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:meeting/attendance ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:meeting/annotations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record        none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.docx   none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.pdf    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record.xml    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/editions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/record/editions/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/editions
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/editions/:edition
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrigenda
                                    none    none   none     none   none      none  none   none  none        none  none
  POST /meetings/:slug/record/corrigenda
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/corrigenda/:corrigendum
                                    none    none   none     none   none      none  none   none  none        none  none
  GET /meetings/:slug/record/decisions
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/changes
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrections
                                    sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections
                                    sign-in no     no       wrong    no        no    wrong  wrong no          no    no
  GET /meetings/:slug/record/corrections/new
                                    sign-in no     no       ok       no        no    ok     ok    no          no    no
  GET /meetings/:slug/record/corrections/:correction
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/record/corrections/:correction/decision
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections/:correction/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  GET /meetings/:slug/record/corrections/:correction/withdrawal
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/corrections/:correction/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /meetings/:slug/record/draft  sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/draft.docx
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/edited sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/edited
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /meetings/:slug/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/compilations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/paragraphs/new
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph/join
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /meetings/:slug/record/paragraphs/:paragraph/move
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /meetings/:slug/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /meetings/:slug/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /meetings/:slug/record/paragraphs/:paragraph/shift
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/record/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /groups/:slug/outcomes        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /meetings/:slug/outcomes/:note
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /meetings/:slug/outcomes/:note
                                    none    none   no       no     none      none  no     wrong wrong       wrong none
  GET /meetings/:slug/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  POST /meetings/:slug/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     wrong wrong       wrong none
  GET /groups/:slug/reports         ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/reports/new     sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports        sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number
                                    none    none   none     none     none      none  none   ok    ok          ok    none
  GET /groups/:slug/reports/:number/draft
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/compilations
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/compilations
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/cover
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/cover
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/new
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/paragraphs/:paragraph
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/join
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/join
                                    sign-in no     no       no       no        no    no     none  none        none  no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/move
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/move
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/split
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/split
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/paragraphs/:paragraph/shift
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/reports/:number/paragraphs/:paragraph/shift
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/submission
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/submission
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/adoption
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/adoption
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/reports/:number/issue
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /groups/:slug/reports/:number/issue
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/transmissions   ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions  sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /groups/:slug/transmissions/new
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  GET /groups/:slug/transmissions/:number
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/transmissions/:number/reception
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions/:number/reception
                                    sign-in no     no       no       no        no    no     no    no          wrong no
  GET /groups/:slug/transmissions/:number/answer
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/transmissions/:number/answer
                                    sign-in no     no       no       no        no    no     no    no          wrong no
  GET /meetings/:slug/follow-up     none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /meetings/:slug/deadlines     sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /meetings/:slug/deadlines    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/extensions    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/extensions   sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /meetings/:slug/extensions/:code/ending
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /meetings/:slug/extensions/:code/ending
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /groups/:slug/change          sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/change         sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/ending          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/ending         sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /groups/:slug/subgroups       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/subgroups/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/subgroups      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/mandates        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/mandates/new    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/mandates       sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/deadline-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/deadline-policies/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/deadline-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/deadline-policies/:day/dropping
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/deadline-policies/:day/dropping
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /groups/:slug/record-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:slug/record-policies/new
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:slug/record-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:slug/record-policies/:day/dropping
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:slug/record-policies/:day/dropping
                                    sign-in no     no       no     no        no    no     no    none        none  no

  GET /groups/:group/liaisons       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /groups/:group/liaisons/new   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /groups/:group/liaisons      sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /groups/:group/liaisons/:number/state
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /groups/:group/liaisons/:number/state
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /meetings/:meeting/contributions/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /meetings/:meeting/contributions
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /groups/:group/contributions/new
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /groups/:group/contributions sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /delegation                   sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok

  Receipts belong to whoever submitted and to those who sit for the entity now; for others there are none.
  GET /receipts/:id                 sign-in none   none     none   none      none  ok     none  none        none  none
  GET /receipts/:id.json            sign-in none   none     none   none      none  ok     none  none        none  none

  A draft is its delegation's.
  GET /contributions/:contribution  sign-in none   none     none   none      none  ok     none  none        none  none
  POST /contributions/:contribution sign-in none   none     none   none      none  ok     none  none        none  none
  POST /contributions/:contribution/discarding
                                    sign-in none   none     none   none      none  ok     none  none        none  none

  GET /sign-in                      ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /sign-in                     wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /sign-in/:secret              gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /sign-in/:secret             gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /sign-out                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /password/forgotten           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /password/forgotten          wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /password/:secret             gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /password/:secret            gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone

  Anybody may ask for an account; focal points and administrators decide. There is no such request as is asked for.
  GET /account/request              ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/request             wrong   wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /account/request/:secret      gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  POST /account/request/:secret     gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  GET /account/requests             sign-in no     no       no     no        no    no     no    no          ok    no
  GET /account/requests/:request    sign-in none   none     none   none      none  none   none  none        none  none
  GET /account/requests/:request/approval
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /account/requests/:request/declining
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/requests/:request/approval
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /account/requests/:request/declining
                                    sign-in none   none     none   none      none  none   none  none        none  none

  Of an account everybody has her own. The sign-in and the token to be ended are somebody else's.
  GET /account                      sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account                     sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /account/password             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/password            sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /account/tokens               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /account/tokens              sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  POST /account/sign-ins/:id/ending sign-in none   none     none   none      none  none   none  none        none  none
  POST /account/tokens/:id/ending   sign-in none   none     none   none      none  none   none  none        none  none

  GET /api/v1/groups                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/meetings
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/seats   sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/seats  sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/seats/ending
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/groups/:group/series  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/series sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/series/:series
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting     ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/template.docx
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/agenda
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/sessions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/documents
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/relations
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/mentions              ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/resolve               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/documents             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/events                ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/events/:event         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/events               sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/events/:event/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/offices               ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/offices/:office       ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/offices              sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/offices/:office/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/offices/:office/holdings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/action-lines          ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/action-lines/:actionLine
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/action-lines/:actionLine/facilitations
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/instruments           ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/instruments/:instrument
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/instruments          sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/instruments/:instrument/changes
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups               sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/groups/:group/meetings
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  PATCH /api/v1/meetings/:meeting   sign-in no     no       no     no        no    no     no    ok          ok    no
  DELETE /api/v1/meetings/:meeting  sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/state/taking-back
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/sessions/:session
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/overlaps
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/sessions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  PATCH /api/v1/meetings/:meeting/sessions/:session
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/sessions/:session/moving
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/sessions/:session/state
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/floor
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/floor
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/notes
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/notes/:note
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/notes
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/meetings/:meeting/notes/:note
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/statements
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/statements/limit
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/statements/limit
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/statements
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  PATCH /api/v1/meetings/:meeting/statements/:statement
                                    none    none   none     none   none      none  wrong  no    no          no    none
  POST /api/v1/meetings/:meeting/statements/:statement/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/statements/:statement/reopening
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/statements/:statement/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /api/v1/meetings/:meeting/attendance
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/attendance/:session
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/attendance/:session
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/annotations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PUT /api/v1/meetings/:meeting/annotations/:item
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/record
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/editions
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/record/editions/:edition
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/record/editions
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/record/approvals
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/meetings/:meeting/record/corrigenda
                                    none    none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/record/corrigenda
                                    sign-in no     no       no     no        no    no     none  none        none  no
  GET /api/v1/meetings/:meeting/record/corrigenda/:corrigendum
                                    none    none   none     none   none      none  none   none  none        none  none
  GET /api/v1/meetings/:meeting/record/decisions
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/changes
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/record/corrections
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/record/corrections
                                    sign-in no     no       wrong    no        no    wrong  wrong no          no    no
  GET /api/v1/meetings/:meeting/record/corrections/:correction
                                    none    none   none     none   none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/record/corrections/:correction/decision
                                    none    none   none     none   none      none  no     wrong wrong       wrong none
  POST /api/v1/meetings/:meeting/record/corrections/:correction/withdrawal
                                    none    none   none     none   none      none  wrong  no    no          no    none
  GET /api/v1/meetings/:meeting/record/draft
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/edited
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  GET /api/v1/meetings/:meeting/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/edited/:edited
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/compilations
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/meetings/:meeting/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  PATCH /api/v1/meetings/:meeting/record/paragraphs/:paragraph
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/split
                                    sign-in no     no       no     no        no    no     wrong wrong       wrong no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/join
                                    sign-in no     no       no     no        no    no     none  none        none  no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/move
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  POST /api/v1/meetings/:meeting/record/paragraphs/:paragraph/shift
                                    sign-in no     no       no     no        no    no     ok    ok          ok    no
  GET /api/v1/groups/:group/outcomes
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/meetings/:meeting/follow-up
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  GET /api/v1/meetings/:meeting/outcomes/:note
                                    none    none   ok       ok     none      none  ok     ok    ok          ok    none
  POST /api/v1/meetings/:meeting/outcomes/:note
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  GET /api/v1/groups/:group/awaiting
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/meetings/:meeting/outcomes/:note/agreement
                                    none    none   no       no     none      none  no     ok    ok          ok    none
  GET /api/v1/groups/:group/reports
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/reports
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/reports/:report
                                    none    none   none     none     none      none  none   ok    ok          ok    none
  GET /api/v1/groups/:group/reports/:report/draft
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/compilations
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  PATCH /api/v1/groups/:group/reports/:report/cover
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/paragraphs
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/reports/:report/paragraphs/:paragraph
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  PATCH /api/v1/groups/:group/reports/:report/paragraphs/:paragraph
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/split
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/join
                                    sign-in no     no       no       no        no    no     none  none        none  no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/move
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/paragraphs/:paragraph/shift
                                    sign-in no     no       no       no        no    no     ok    ok          ok    no
  POST /api/v1/groups/:group/reports/:report/submission
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/adoption
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  POST /api/v1/groups/:group/reports/:report/issue
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/transmissions
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/transmissions
                                    sign-in no     no       no       no        no    no     wrong wrong       wrong no
  GET /api/v1/groups/:group/transmissions/:transmission
                                    ok      ok     ok       ok       ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/transmissions/:transmission/reception
                                    sign-in no     no       no       no        no    no     no    no          wrong no
  POST /api/v1/groups/:group/transmissions/:transmission/answer
                                    sign-in no     no       no       no        no    no     no    no          wrong no
  PUT /api/v1/meetings/:meeting/agenda
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/meetings/:meeting/agenda
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  PATCH /api/v1/meetings/:meeting/agenda/:item
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/agenda/:item/shift
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/agenda/:item/split
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/meetings/:meeting/agenda/:item
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  GET /api/v1/meetings/:meeting/deadlines
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PUT /api/v1/meetings/:meeting/deadlines/:class
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/meetings/:meeting/extensions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/extensions
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/extensions/:organization/ending
                                    sign-in no     no       no     no        no    no     no    none        none  no
  PATCH /api/v1/groups/:group       sign-in no     no       no     no        no    no     no    ok          ok    no
  PUT /api/v1/groups/:group/ending  sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/groups/:group/subgroups
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/mandates
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/groups/:group/deadline-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/deadline-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/groups/:group/deadline-policies/:day
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /api/v1/groups/:group/record-policies
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/record-policies
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  DELETE /api/v1/groups/:group/record-policies/:day
                                    sign-in no     no       no     no        no    no     no    none        none  no
  POST /api/v1/meetings/:meeting/contributions
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  POST /api/v1/meetings/:meeting/drafts
                                    sign-in no     no       ok     no        no    ok     ok    no          no    no
  POST /api/v1/groups/:group/contributions
                                    sign-in no     no       wrong  no        no    wrong  wrong no          no    no
  POST /api/v1/groups/:group/drafts sign-in no     no       ok     no        no    ok     ok    no          no    no
  GET /api/v1/groups/:group/documents
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/groups/:group/liaisons
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/groups/:group/liaisons
                                    sign-in no     no       no     no        no    no     no    wrong       wrong no
  POST /api/v1/groups/:group/liaisons/:number/state
                                    sign-in no     no       no     no        no    no     no    none        none  no
  GET /api/v1/contributions         sign-in ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/contributions/:contribution
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  PATCH /api/v1/contributions/:contribution
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  POST /api/v1/contributions/:contribution/files
                                    sign-in none   none     none   none      none  wrong  none  none        none  none
  POST /api/v1/contributions/:contribution/files/:sha256/removal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/contributions/:contribution/submission
                                    sign-in none   none     none   none      none  wrong  none  none        none  none
  POST /api/v1/contributions/:contribution/discarding
                                    sign-in none   none     none   none      none  ok     none  none        none  none
  GET /api/v1/organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/organizations/:organization/focal-points
                                    sign-in no     no       no     no        no    no     no    no          wrong no
  POST /api/v1/organizations/:organization/focal-points/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /api/v1/account/requests      sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/account/requests/:request
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/account/requests/:request/approval
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/account/requests/:request/declining
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  GET /api/v1/meetings/:meeting/participants
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  PATCH /api/v1/meetings/:meeting/participants
                                    sign-in no     no       no     no        no    no     no    ok          ok    no
  POST /api/v1/meetings/:meeting/participation
                                    sign-in wrong  wrong    wrong  wrong     wrong wrong  wrong wrong       wrong wrong
  POST /api/v1/meetings/:meeting/participation/withdrawal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/participants/:person/validation
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/meetings/:meeting/participants/:person/refusal
                                    sign-in none   none     none   none      none  none   none  none        none  none
  POST /api/v1/people-imports        sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/people-imports/:import sign-in no     no       no     no        no    no     no    no          none  no
  POST /api/v1/people-imports/:import
                                    sign-in no     no       no     no        no    no     no    no          none  no
  GET /api/v1/organizations         ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  GET /api/v1/organizations/:organization
                                    ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  POST /api/v1/organizations        sign-in no     no       no     no        no    no     no    no          ok    no
  PATCH /api/v1/organizations/:organization
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/v1/people                sign-in no     no       no     no        no    no     no    ok          ok    no
  GET /api/v1/people/:person        sign-in none   none     ok     none      none  none   none  ok          ok    none
  POST /api/v1/people               sign-in no     no       no     no        no    no     no    no          ok    no
  PATCH /api/v1/people/:person      sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/people/:person/reopening
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  POST /api/v1/people/:person/ending
                                    sign-in no     no       no     no        no    no     no    no          ok    no
  GET /api/openapi.json             ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  `,
);

/** What programs are with the author's tokens: the person who made them, a visitor, or refused. */
export const tokens = {
  'GET page': { read: 'visitor', write: 'visitor' },
  'POST page': { read: 'no', write: 'no' },
  'POST files': { read: 'visitor', write: 'visitor' },
  'GET file': { read: 'author', write: 'author' },
  'GET api': { read: 'author', write: 'author' },
  'POST api': { read: 'no', write: 'author' },
} as const;

/** The ways to a document, and the routes that are each of them; behind the sign stands what of it is asked for. */
export const doors = {
  page: ['GET /documents/:slug', 'GET /documents/:slug/:part = rev0'],
  file: ['GET /documents/:slug/:part = en.txt', 'GET /documents/:slug/:variant/:file = rev0/en.txt'],
  'unknown-file': ['GET /documents/:slug/:part = fr.pdf', 'GET /documents/:slug/:variant/:file = rev0/fr.pdf'],
  api: ['GET /api/v1/documents/:document'],
  'api-files': ['GET /api/v1/documents/:document/files'],
  'other-spelling': ['GET /md/:key', 'GET /api/v1/documents/*spelling'],
  'way-back': [
    ...['GET /documents/:slug/posting', 'GET /documents/:slug/confirmation', 'GET /documents/:slug/treatments'],
    ...['GET /documents/:slug/restoration', 'GET /documents/:slug/files', 'GET /documents/:slug/relations/taking-back'],
  ],
  translations: ['GET /documents/:document/translations', 'GET /api/v1/documents/:document/translations'],
  translating: ['POST /documents/:document/translations', 'POST /api/v1/documents/:document/translations'],
  'exchange-form': ['GET /documents/:document/exchange'],
  exchanging: ['POST /documents/:document/exchange', 'POST /api/v1/documents/:document/exchange'],
  'return-form': ['GET /documents/:document/return'],
  returning: ['POST /documents/:document/return', 'POST /api/v1/documents/:document/return'],
  'return-back': ['GET /documents/:document/return/taking-back'],
  'taking-back': ['POST /documents/:document/return/taking-back', 'POST /api/v1/documents/:document/return/taking-back'],
  posting: ['POST /documents/:slug/posting', 'POST /api/v1/documents/:document/posting'],
  citations: ['GET /api/v1/documents/:document/citations', 'GET /api/v1/documents/:document/discussions'],
  'description-form': ['GET /documents/:slug/description'],
  description: ['POST /documents/:slug/description', 'POST /api/v1/documents/:document/description'],
  'withdrawal-form': ['GET /documents/:slug/withdrawal'],
  withdrawal: ['POST /documents/:slug/withdrawal', 'POST /api/v1/documents/:document/withdrawal'],
  'treatment-form': ['GET /documents/:slug/treatments/new'],
  treatment: ['POST /documents/:slug/treatments', 'POST /api/v1/documents/:document/treatments'],
  treatments: ['GET /api/v1/documents/:document/treatments'],
  changes: ['GET /documents/:slug/changes', 'GET /api/v1/documents/:document/changes'],
  relations: ['GET /api/v1/documents/:document/relations'],
  'relations-form': ['GET /documents/:slug/relations'],
  relating: ['POST /documents/:slug/relations', 'POST /api/v1/documents/:document/relations'],
  unrelating: ['POST /documents/:slug/relations/taking-back', 'POST /api/v1/documents/:document/relations/taking-back'],
  'merges-form': ['GET /documents/:slug/merges'],
  merging: ['POST /documents/:slug/merges', 'POST /api/v1/documents/:document/merges'],
  confirmation: ['POST /documents/:slug/confirmation', 'POST /api/v1/documents/:document/confirmation'],
  'lateness-form': ['GET /documents/:slug/lateness'],
  lateness: ['POST /documents/:slug/lateness', 'PUT /api/v1/documents/:document/lateness'],
  'revision-form': ['GET /documents/:document/revisions/new'],
  revision: ['POST /api/v1/documents/:document/revisions'],
  'replace-form': ['GET /documents/:document/replacements/new'],
  replacement: ['POST /documents/:document/replacements', 'POST /api/v1/documents/:document/replacements'],
  'file-form': ['GET /documents/:document/files/new'],
  filing: ['POST /documents/:document/files', 'POST /api/v1/documents/:document/files'],
  'variant-form': ['GET /documents/:document/variants/new'],
  'variants-back': ['GET /documents/:document/variants'],
  issuing: ['POST /documents/:document/variants', 'POST /api/v1/documents/:document/variants'],
  'access-form': ['GET /documents/:slug/access'],
  access: ['POST /documents/:slug/access', 'POST /api/v1/documents/:document/access'],
  explanation: ['GET /documents/:slug/access/explanation', 'GET /api/v1/documents/:document/sight'],
  'describe-form': ['GET /documents/:slug/particulars'],
  describing: ['POST /documents/:slug/particulars', 'POST /api/v1/documents/:document/particulars'],
  'put-form': ['GET /documents/:slug/placings'],
  'put-back': ['GET /documents/:slug/placings/ending'],
  putting: ['POST /documents/:slug/placings', 'POST /api/v1/documents/:document/placings'],
  'taking-off': ['POST /documents/:slug/placings/ending', 'POST /api/v1/documents/:document/placings/ending'],
  restoration: ['POST /documents/:slug/restoration', 'POST /api/v1/documents/:document/restoration'],
} as const;

export type Door = keyof typeof doors;

/*
 * One table for each state of a document. `sight` is how much a reader sees of it in lists: the number alone, its
 * line, all, or nothing; the other lines are the ways to it. `=page` stands for the line of the page. A table that
 * is like another one tells only the lines that differ from it.
 */

/** Registered under its number, and waiting for the secretariat's check. */
const registered = byDoor(`
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           number  number number   number number    number all   all   all         all   number
  page            sign-in no     no       no     no        no    ok     ok    ok          ok    no
  file            =page
  unknown-file    sign-in no     no       no     no        no    none   none  none        none  no
  api             =page
  api-files       =page
  other-spelling  ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  way-back        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  citations       =page
  description-form sign-in no     no       no     no        no    no     no    ok          ok    no
  description     sign-in no     no       no     no        no    no     no    ok          ok    no
  posting         sign-in no     no       no     no        no    no     no    ok          ok    no
  translations    sign-in  no  no  no  no  no  no  no  ok  ok  no
  translating     sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  return-form     sign-in  no  no  no  no  no  no  no  ok  ok  no
  exchange-form   =return-form
  exchanging      sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  returning       sign-in  no  no  no  no  no  no  no  ok  ok  no
  return-back     =way-back
  taking-back     sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  withdrawal-form sign-in no     no       no     no        no    ok     no    ok          ok    no
  withdrawal      sign-in no     no       no     no        no    ok     no    ok          ok    no
  lateness-form   sign-in no     no       no     no        no    no     no    ok          ok    no
  lateness        =lateness-form
  treatment-form  sign-in no     no       no     no        no    no     ok    ok          ok    no
  treatment       sign-in no     no       no     no        no    no     ok    ok          ok    no
  treatments      =citations
  changes         =citations
  relations       =citations
  relations-form  sign-in no     no       no     no        no    ok     ok    ok          ok    no
  relating        sign-in no     no       no     no        no    ok     ok    ok          ok    no
  unrelating      sign-in no     no       no     no        no    wrong  wrong wrong       wrong no
  merges-form     sign-in no     no       no     no        no    no     ok    ok          ok    no
  merging         sign-in no     no       no     no        no    no     wrong wrong       wrong no
  confirmation    sign-in no     no       no     no        no    no     no    no          no    no
  revision-form   sign-in no     no       no     no        no    ok     no    no          no    no
  revision        sign-in no     no       no     no        no    wrong  no    no          no    no
  replace-form    sign-in no     no       no     no        no    ok     no    no          no    no
  replacement     sign-in no     no       no     no        no    wrong  no    no          no    no
  file-form       sign-in no     no       no     no        no    ok     no    ok          ok    no
  filing          sign-in no     no       no     no        no    wrong  no    wrong       wrong no
  variant-form    sign-in no     no       no     no        no    ok     no    ok          ok    no
  variants-back   =variant-form
  issuing         sign-in no     no       no     no        no    wrong  no    wrong       wrong no
  access-form     sign-in no     no       no     no        no    ok     no    ok          ok    no
  access          sign-in no     no       no     no        no    ok     no    ok          ok    no
  explanation     sign-in no     no       no     no        no    no     no    ok          ok    no
  describe-form   sign-in no     no       no     no        no    ok     no    ok          ok    no
  describing      sign-in no     no       no     no        no    ok     no    ok          ok    no
  put-form        sign-in no     no       no     no        no    no     ok    ok          ok    no
  put-back        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  putting         sign-in no     no       no     no        no    no     ok    ok          ok    no
  taking-off      sign-in no     no       no     no        no    no     wrong wrong       wrong no
  restoration     sign-in no     no       no     no        no    wrong  no    wrong       wrong no
`);

/** Came after the deadline, and is held for the next meeting. */
const held = registered;

/** Posted, for everyone. */
const postedPublic = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           all     all    all      all    all       all   all    all   all         all   all
  page            ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  file            =page
  unknown-file    none    none   none     none   none      none  none   none  none        none  none
  api             =page
  api-files       =page
  citations       =page
  posting         sign-in no     no       no     no        no    no     no    wrong       wrong no
  return-form     sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  exchange-form   =return-form
  returning       sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  treatments      =citations
  changes         =citations
  relations       =citations
  replace-form    sign-in no     no       no     no        no    wrong  no    no          no    no
  describe-form   sign-in no     no       no     no        no    no     no    ok          ok    no
  describing      sign-in no     no       no     no        no    no     no    ok          ok    no
  restoration     sign-in no     no       no     no        no    no     no    wrong       wrong no
`,
  registered,
);

/** Posted, for whoever sits for a member entity in any group. Others see number, title and source. */
const postedMembers = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           line    line   line     all    all       all   all    all   all         all   line
  page            sign-in no     no       ok     ok        ok    ok     ok    ok          ok    no
  file            =page
  unknown-file    sign-in no     no       none   none      none  none   none  none        none  no
  api             =page
  api-files       =page
  citations       =page
  treatments      =citations
  changes         =citations
  relations       =citations
`,
  postedPublic,
);

/** Posted, for those who hold a seat in the group, whatever it is. */
const postedGroup = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           number  number all      all    number    number all   all   all         all   number
  page            sign-in no     ok       ok     no        no    ok     ok    ok          ok    no
  file            =page
  unknown-file    sign-in no     none     none   no        no    none   none  none        none  no
  api             =page
  api-files       =page
  citations       =page
  treatments      =citations
  changes         =citations
  relations       =citations
`,
  postedPublic,
);

/** Posted in the ad hoc group's own series, for those who sit in the ad hoc group. */
const postedAdhoc = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           number  number number   number number    all   all    all   all         all   number
  page            sign-in no     no       no     no        ok    ok     ok    ok          ok    no
  file            =page
  unknown-file    sign-in no     no       no     no        none  none   none  none        none  no
  api             =page
  api-files       =page
  citations       =page
  treatments      =citations
  changes         =citations
  relations       =citations
`,
  postedPublic,
);

/** Posted, for its source, the chair and the secretariat alone. */
const postedRestricted = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  posting         sign-in no     no       no     no        no    no     no    wrong       wrong no
  return-form     sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  exchange-form   =return-form
  returning       sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  replace-form    sign-in no     no       no     no        no    wrong  no    no          no    no
  access          sign-in no     no       no     no        no    wrong  no    wrong       wrong no
  describe-form   sign-in no     no       no     no        no    no     no    ok          ok    no
  describing      sign-in no     no       no     no        no    no     no    ok          ok    no
  restoration     sign-in no     no       no     no        no    no     no    wrong       wrong no
`,
  registered,
);

/**
 * The same, naming the State of `member` as a source beside the author's. Its delegates must see what they are to
 * confirm; before they have confirmed it they neither revise nor withdraw it.
 */
const awaitingConfirmation = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           number  number number   all    number    number all   all   all         all   number
  page            sign-in no     no       ok     no        no    ok     ok    ok          ok    no
  file            =page
  unknown-file    sign-in no     no       none   no        no    none   none  none        none  no
  api             =page
  api-files       =page
  citations       =page
  treatments      =citations
  changes         =citations
  relations       =citations
  confirmation    sign-in no     no       ok     no        no    no     no    no          no    no
`,
  postedRestricted,
);

/** Withdrawn after it had been posted: number and date stay, its files are gone for everyone. */
const withdrawn = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           number  number number   number number    number number number number    number number
  file            gone    gone   gone     gone   gone      gone  gone   gone  gone        gone  gone
  unknown-file    =file
  api-files       =file
  citations       =file
  description-form sign-in no     no       no     no        no    no     no    wrong       wrong no
  description     sign-in no     no       no     no        no    no     no    wrong       wrong no
  translations    sign-in  no  no  no  no  no  no  no  wrong  wrong  no
  withdrawal      sign-in no     no       no     no        no    wrong  no    wrong       wrong no
  treatment-form  sign-in no     no       no     no        no    no     wrong wrong       wrong no
  treatment       =treatment-form
  treatments      =citations
  changes         =citations
  relations       =citations
  relations-form  sign-in no     no       no     no        no    wrong  wrong wrong       wrong no
  relating        sign-in no     no       no     no        no    wrong  wrong wrong       wrong no
  merges-form     sign-in no     no       no     no        no    no     wrong wrong       wrong no
  filing          sign-in no     no       no     no        no    gone   no    gone        gone  no
  variant-form    sign-in no     no       no     no        no    wrong  no    wrong       wrong no
  access          sign-in no     no       no     no        no    gone   no    gone        gone  no
  describe-form   sign-in no     no       no     no        no    ok     no    ok          ok    no
  describing      sign-in no     no       no     no        no    gone   no    gone        gone  no
  put-form        sign-in no     no       no     no        no    no     gone  gone        gone  no
  putting         sign-in no     no       no     no        no    no     gone  gone        gone  no
  taking-off      sign-in no     no       no     no        no    no     gone  gone        gone  no
  restoration     sign-in no     no       no     no        no    no     no    ok          ok    no
`,
  postedPublic,
);

/** Of another body, under its own symbol, for everyone. */
const foreign = byDoor(
  `
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  withdrawal-form sign-in no     no       no     no        no    no     no    ok          ok    no
  withdrawal      sign-in no     no       no     no        no    no     no    ok          ok    no
  lateness-form   =posting
  lateness        =posting
  relations-form  sign-in no     no       no     no        no    no     ok    ok          ok    no
  relating        sign-in no     no       no     no        no    no     ok    ok          ok    no
  unrelating      sign-in no     no       no     no        no    no     wrong wrong       wrong no
  revision-form   sign-in no     no       no     no        no    no     no    no          no    no
  revision        sign-in no     no       no     no        no    no     no    no          no    no
  replace-form    sign-in no     no       no     no        no    no     no    no          no    no
  replacement     sign-in no     no       no     no        no    no     no    no          no    no
  file-form       sign-in no     no       no     no        no    no     no    ok          ok    no
  filing          sign-in no     no       no     no        no    no     no    wrong       wrong no
  variant-form    sign-in no     no       no     no        no    no     no    ok          ok    no
  variants-back   =variant-form
  issuing         sign-in no     no       no     no        no    no     no    wrong       wrong no
  access-form     sign-in no     no       no     no        no    no     no    ok          ok    no
  access          sign-in no     no       no     no        no    no     no    ok          ok    no
`,
  postedPublic,
);

/** Of another body, restricted: no series accounts for it, so for others it is not there at all. */
const foreignRestricted = byDoor(`
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           nothing nothing nothing nothing nothing nothing nothing all all         all   nothing
  page            none    none   none     none   none      none  none   ok    ok          ok    none
  file            =page
  unknown-file    none    none   none     none   none      none  none   none  none        none  none
  api             =page
  api-files       =page
  other-spelling  =page
  way-back        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  citations       =page
  description-form none    none   none     none   none      none  none   no    ok          ok    none
  description     none    none   none     none   none      none  none   no    ok          ok    none
  posting         none    none   none     none   none      none  none   no    wrong       wrong none
  translations    none  none  none  none  none  none  none  no  ok  ok  none
  translating     sign-in  none  none  none  none  none  none  no  wrong  wrong  none
  return-form     none  none  none  none  none  none  none  no  wrong  wrong  none
  exchange-form   =return-form
  exchanging      sign-in  none  none  none  none  none  none  no  wrong  wrong  none
  returning       none  none  none  none  none  none  none  no  wrong  wrong  none
  return-back     =way-back
  taking-back     none  none  none  none  none  none  none  no  wrong  wrong  none
  withdrawal-form none    none   none     none   none      none  none   no    ok          ok    none
  withdrawal      none    none   none     none   none      none  none   no    ok          ok    none
  lateness-form   =posting
  lateness        =posting
  treatment-form  none    none   none     none   none      none  none   ok    ok          ok    none
  treatment       none    none   none     none   none      none  none   ok    ok          ok    none
  treatments      =citations
  changes         =citations
  relations       =citations
  relations-form  none    none   none     none   none      none  none   ok    ok          ok    none
  relating        none    none   none     none   none      none  none   ok    ok          ok    none
  unrelating      none    none   none     none   none      none  none   wrong wrong       wrong none
  merges-form     none    none   none     none   none      none  none   ok    ok          ok    none
  merging         none    none   none     none   none      none  none   wrong wrong       wrong none
  confirmation    none    none   none     none   none      none  none   no    no          no    none
  revision-form   sign-in none   none     none   none      none  none   no    no          no    none
  revision        sign-in none   none     none   none      none  none   no    no          no    none
  replace-form    sign-in none   none     none   none      none  none   no    no          no    none
  replacement     sign-in none   none     none   none      none  none   no    no          no    none
  file-form       sign-in none   none     none   none      none  none   no    ok          ok    none
  filing          sign-in none   none     none   none      none  none   no    wrong       wrong none
  variant-form    sign-in none   none     none   none      none  none   no    ok          ok    none
  variants-back   =variant-form
  issuing         sign-in none   none     none   none      none  none   no    wrong       wrong none
  access-form     none    none   none     none   none      none  none   no    ok          ok    none
  access          none    none   none     none   none      none  none   no    wrong       wrong none
  explanation     none    none   none     none   none      none  none   no    ok          ok    none
  describe-form   none    none   none     none   none      none  none   no    ok          ok    none
  describing      none    none   none     none   none      none  none   no    ok          ok    none
  put-form        none    none   none     none   none      none  none   ok    ok          ok    none
  put-back        ok      ok     ok       ok     ok        ok    ok     ok    ok          ok    ok
  putting         none    none   none     none   none      none  none   ok    ok          ok    none
  taking-off      none    none   none     none   none      none  none   wrong wrong       wrong none
  restoration     none    none   none     none   none      none  none   no    wrong       wrong none
`);

export const documents = {
  registered,
  held,
  'posted-public': postedPublic,
  'posted-members': postedMembers,
  'posted-group': postedGroup,
  'posted-adhoc': postedAdhoc,
  'posted-restricted': postedRestricted,
  'awaiting-confirmation': awaitingConfirmation,
  withdrawn,
  foreign,
  'foreign-restricted': foreignRestricted,
} as const;

export type State = keyof typeof documents;
export const states = Object.keys(documents) as State[];

/** A revision that is not posted yet, of a document that everyone reads: there is none for those who may not see it. */
export const unpostedRevision = byDoor(`
  DOOR            visitor nobody observer member elsewhere adhoc author chair secretariat admin removed
  sight           nothing nothing nothing nothing nothing nothing all  all    all         all   nothing
  page            none    none   none     none   none      none  ok     ok    ok          ok    none
  file            =page
`);

function byDoor(text: string, like?: Table): Table {
  return readTable(1, text, like);
}
