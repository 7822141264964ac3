import { readTable, type Table } from '../table.js';

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
