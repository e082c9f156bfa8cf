/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-automaton.c: from rules to the table, by walking from the first state to every state
 * that can be reached. What no rule can ask again is forgotten at once, so the table stays small:
 * a few dozen states for the usual contracts. */
#include "cf-roster-automaton.h"

#include <string.h>

/* What the rules remember of the days before. */
typedef struct
{
  guint16 last;          /* symbol of the last shift; 0: none that still matters */
  guint8  gap;           /* days since then */
  guint8  run;           /* worked in a row until yesterday */
  guint8  off;           /* off in a row until yesterday */
  guint8  nights;        /* in a row until yesterday */
  guint8  edge;          /* the block reaches the first column */
  guint8  plain;         /* before the run of work was a day off of one's own */
  guint8  single_off;    /* worked, then one plain day off: yesterday */
} Memory;

typedef struct
{
  const CfRosterSequenceRules *rules;
  guint                        longest_run;
  guint                        longest_off;
  GArray                      *states;     /* Memory */
  GHashTable                  *numbers;    /* Memory → its number + 1 */
} Builder;

static const CfRosterPair *
pair_of (const CfRosterSequenceRules *rules,
         guint                        gap,
         guint                        one,
         guint                        next)
{
  return &rules->pairs[((gsize) (gap - 1) * rules->n_symbols + one) * rules->n_symbols + next];
}

/* Can any shift that begins at least @gap days after @last still be told by it? */
static gboolean
still_matters (const CfRosterSequenceRules *rules,
               guint                        last,
               guint                        gap)
{
  for (; rules->pairs != NULL && gap <= CF_ROSTER_MOST_GAP; gap++)
    for (guint next = CF_ROSTER_FIRST_SYMBOL; next < rules->n_symbols; next++)
      {
        const CfRosterPair *pair = pair_of (rules, gap, last, next);

        if (pair->hard != 0 || pair->cost != 0)
          return TRUE;
      }
  return FALSE;
}

static void
step_work (const Builder *builder,
           guint          symbol,
           Memory        *memory,
           CfRosterStep  *step)
{
  const CfRosterSequenceRules *rules = builder->rules;
  const gboolean night = rules->nights != NULL && rules->nights[symbol];

  if (memory->last != 0)
    {
      const CfRosterPair *pair = pair_of (rules, memory->gap + 1, memory->last, symbol);

      step->hard += pair->hard;
      step->cost += pair->cost;
    }
  if (memory->run == 0)
    {
      if (!memory->edge && memory->off < rules->min_off_run)
        step->hard += rules->min_off_run - memory->off;
      if (memory->single_off)
        step->cost += rules->single_cost;
      memory->edge = memory->edge && memory->off == 0;
    }
  memory->run = MIN (memory->run + 1u, builder->longest_run);
  if (rules->max_run != 0 && memory->run > rules->max_run)
    step->hard++;
  memory->nights = night ? MIN (memory->nights + 1u, rules->soft_nights + 1) : 0;
  if (memory->nights > rules->soft_nights)
    step->cost += rules->night_cost;
  memory->off = 0;
  memory->single_off = 0;
  memory->last = symbol;
  memory->gap = 0;
}

static void
step_off (const Builder *builder,
          gboolean       plain,
          Memory        *memory,
          CfRosterStep  *step)
{
  const CfRosterSequenceRules *rules = builder->rules;

  memory->single_off = plain && memory->run > 0 && rules->single_cost != 0;
  if (memory->run > 0)
    {
      if (!memory->edge && memory->run < rules->min_run)
        step->hard += rules->min_run - memory->run;
      if (memory->run == 1 && memory->plain && plain)
        step->cost += rules->single_cost;
      memory->edge = 0;
    }
  memory->plain = plain && rules->single_cost != 0;
  memory->run = 0;
  memory->nights = 0;
  memory->off = MIN (memory->off + 1u, builder->longest_off);
  if (memory->last != 0)
    memory->gap++;
}

static void
forget (const Builder *builder,
        Memory        *memory)
{
  if (memory->last != 0 && !still_matters (builder->rules, memory->last, memory->gap + 1))
    memory->last = memory->gap = 0;
  if (memory->run > 1)
    memory->plain = 0;
  if (memory->edge && MAX (memory->run, memory->off) >= MAX (builder->rules->min_run,
                                                             builder->rules->min_off_run)
      && MAX (memory->run, memory->off) > 0)
    memory->edge = 0;
}

static guint
number_of (Builder      *builder,
           const Memory *memory)
{
  gpointer number = g_hash_table_lookup (builder->numbers, memory);

  if (number == NULL)
    {
      g_array_append_val (builder->states, *memory);
      number = GUINT_TO_POINTER (builder->states->len);
      g_hash_table_insert (builder->numbers, g_memdup2 (memory, sizeof *memory), number);
    }
  return GPOINTER_TO_UINT (number) - 1;
}

static guint
hash_memory (gconstpointer key)
{
  const guint8 *bytes = key;
  guint hash = 5381;

  for (guint i = 0; i < sizeof (Memory); i++)
    hash = hash * 33 + bytes[i];
  return hash;
}

static gboolean
equal_memory (gconstpointer a,
              gconstpointer b)
{
  return memcmp (a, b, sizeof (Memory)) == 0;
}

static CfRosterStep
take_step (Builder *builder,
           guint    state,
           guint    symbol)
{
  Memory memory = g_array_index (builder->states, Memory, state);
  CfRosterStep step = { 0 };

  if (symbol >= CF_ROSTER_FIRST_SYMBOL)
    step_work (builder, symbol, &memory, &step);
  else
    step_off (builder, symbol == CF_ROSTER_SYMBOL_OFF, &memory, &step);
  forget (builder, &memory);
  step.next = number_of (builder, &memory);
  return step;
}

CfRosterAutomaton *
cf_roster_automaton_new (const CfRosterSequenceRules *rules)
{
  CfRosterAutomaton *self = g_new0 (CfRosterAutomaton, 1);
  g_autoptr(GArray) states = g_array_new (FALSE, FALSE, sizeof (Memory));
  g_autoptr(GHashTable) numbers = g_hash_table_new_full (hash_memory, equal_memory, g_free, NULL);
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (CfRosterStep));
  Builder builder = {
    .rules = rules,
    .longest_run = MAX (MAX (rules->max_run == 0 ? 0 : rules->max_run + 1, rules->min_run), 2),
    .longest_off = MAX (rules->min_off_run, 1),
    .states = states,
    .numbers = numbers,
  };
  const Memory before = { .edge = rules->favorable_edge, .off = 0 };

  number_of (&builder, &before);
  for (guint state = 0; state < states->len; state++)
    for (guint symbol = 0; symbol < rules->n_symbols; symbol++)
      {
        const CfRosterStep step = take_step (&builder, state, symbol);

        g_array_append_val (steps, step);
      }
  g_assert (states->len <= G_MAXUINT16);

  self->n_states = states->len;
  self->n_symbols = rules->n_symbols;
  self->memory = MAX (builder.longest_run, builder.longest_off) + CF_ROSTER_MOST_GAP + 1;
  self->works = g_new0 (guint8, self->n_states);
  for (guint state = 0; state < self->n_states; state++)
    self->works[state] = g_array_index (states, Memory, state).run > 0;
  self->steps = (CfRosterStep *) g_array_steal (steps, NULL);
  return self;
}

void
cf_roster_automaton_free (CfRosterAutomaton *self)
{
  if (self == NULL)
    return;

  g_free (self->steps);
  g_free (self->works);
  g_free (self);
}
