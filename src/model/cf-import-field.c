/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One table: for each field its words, the surest first. A word may be a pattern with "*". Columns
 * are given out word by word, so "Calls Handled" is the answered calls beside "ACD Calls", and "ACD
 * Calls" is where it stands alone. */
#include "cf-import-field.h"

#include "cf-fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  CfImportKind  kind;
  const char   *key;
  const char   *name;    /* NC_("column", …) */
  const char   *words;   /* separated by spaces, normalized */
} FieldSpec;

static const FieldSpec specs[CF_IMPORT_N_FIELDS] = {
  [CF_IMPORT_FIELD_NONE] = { CF_IMPORT_N_KINDS, "none", NC_("column", "Not used"), "" },

  [CF_IMPORT_FIELD_DATE] = { CF_IMPORT_VOLUMES, "date", NC_("column", "Date"),
    "date day startdate calldate intervaldate 日期 统计日期 业务日期 话务日期 来电日期 天" },
  [CF_IMPORT_FIELD_TIME] = { CF_IMPORT_VOLUMES, "time", NC_("column", "Time"),
    "time starttime interval intervalstart start begin from hour 时间 时段 时间段 开始时间 "
    "起始时间 时段开始 小时" },
  [CF_IMPORT_FIELD_STAMP] = { CF_IMPORT_VOLUMES, "stamp", NC_("column", "Date and time"),
    "timestamp datetime dateandtime startdatetime 日期时间 时间戳 统计时间" },
  [CF_IMPORT_FIELD_END] = { CF_IMPORT_VOLUMES, "end", NC_("column", "End of interval"),
    "endtime stoptime intervalend end stop until 结束时间 截止时间 时段结束" },
  [CF_IMPORT_FIELD_QUEUE] = { CF_IMPORT_VOLUMES, "queue", NC_("column", "Queue"),
    "queuename queue splitskill split skill vdn 业务队列 队列 队列名称 技能组 业务" },
  [CF_IMPORT_FIELD_ANSWERED] = { CF_IMPORT_VOLUMES, "answered", NC_("column", "Answered calls"),
    "answered handled callsanswered callshandled answeredcalls handledcalls contactsanswered "
    "contactshandled connected accepted answer handle 接通量 接通数 接听量 接听数 应答量 应答数 "
    "接起量 人工接通量 人工接听量 接通 acdcalls" },
  [CF_IMPORT_FIELD_OFFERED] = { CF_IMPORT_VOLUMES, "offered", NC_("column", "Offered calls"),
    "offered callsoffered offeredcalls contactsoffered offer calls incoming incomingcalls "
    "inbound inboundcalls callsinbound contactsqueued callvolume volume contacts received "
    "presented callspresented 呼入量 呼入数 来电量 来电数 进线量 进线数 话务量 总呼入量 呼入 来电 "
    "进线 人工呼入量 转人工量 请求量 acdcalls" },
  [CF_IMPORT_FIELD_ABANDONED] = { CF_IMPORT_VOLUMES, "abandoned", NC_("column", "Abandoned calls"),
    "abandoned callsabandoned abandonedcalls contactsabandoned abancalls callsaband abandon lost "
    "放弃量 放弃数 呼损量 呼损数 未接量 未接通量 放弃 呼损" },
  [CF_IMPORT_FIELD_WITHIN] = { CF_IMPORT_VOLUMES, "within",
    NC_("column", "Answered within the goal"),
    "answeredle* answeredwithin* answeredin* within* inservicelevel *秒内接通* *秒接通* *s接通* "
    "阈值内接通量 及时接通量" },
  [CF_IMPORT_FIELD_AHT] = { CF_IMPORT_VOLUMES, "aht", NC_("column", "Average handle time"),
    "aht avghandletime averagehandletime averagehandletimeseconds avghandle averagehandle "
    "handletime 平均处理时长 平均处理时间 平均通话处理时长 处理时长 talkduration" },
  [CF_IMPORT_FIELD_TALK] = { CF_IMPORT_VOLUMES, "talk", NC_("column", "Average talk time"),
    "avgtalktime avgacdtime averagetalktime averagetalktimeseconds avgtalk 平均通话时长 "
    "平均通话时间" },
  [CF_IMPORT_FIELD_AFTER_CALL] = { CF_IMPORT_VOLUMES, "after-call",
    NC_("column", "Average after-call work"),
    "avgacwtime avgacw averageaftercallwork averageaftercallworkseconds averageacw 平均话后时长 "
    "平均整理时长 平均话后处理时长" },
  [CF_IMPORT_FIELD_HANDLE] = { CF_IMPORT_VOLUMES, "handle", NC_("column", "Handle time, sum"),
    "handles handlessum handlesum handleseconds handlesecondssum totalhandle totalhandletime "
    "处理总时长 总处理时长 总处理时间" },
  [CF_IMPORT_FIELD_ASA] = { CF_IMPORT_VOLUMES, "asa", NC_("column", "Average speed of answer"),
    "asa avgspeedans avgspeedanswer avgspeedofanswer averagespeedofanswer "
    "averagespeedofanswerseconds avgwaittime averagewait averagewaittime 平均应答时间 平均应答时长 "
    "平均应答速度 平均等待时长 平均排队时长" },
  [CF_IMPORT_FIELD_WAIT] = { CF_IMPORT_VOLUMES, "wait", NC_("column", "Waiting time, sum"),
    "waits waitssum waithandledssum waitansweredssum totalwait totalwaittime waitseconds "
    "等待总时长 总等待时长" },

  [CF_IMPORT_FIELD_STAFF_NUMBER] = { CF_IMPORT_PEOPLE, "staff-number",
    NC_("column", "Staff number"),
    "staffnumber staffno staffid employeenumber employeeno employeeid agentid agentnumber personid "
    "number no id 工号 员工编号 员工号 人员编号 坐席工号 座席工号 编号" },
  [CF_IMPORT_FIELD_NAME] = { CF_IMPORT_PEOPLE, "name", NC_("column", "Name"),
    "name fullname agentname employeename staffname agent employee person 姓名 名字 员工姓名 "
    "坐席姓名 座席姓名" },
  [CF_IMPORT_FIELD_TEAM] = { CF_IMPORT_PEOPLE, "team", NC_("column", "Team"),
    "team teamname group department dept 班组 组别 团队 小组 所属班组 部门 组" },
  [CF_IMPORT_FIELD_HOURS] = { CF_IMPORT_PEOPLE, "contract-hours", NC_("column", "Contract hours"),
    "contracthours weeklyhours hoursperweek weekhours hours contracthoursperweek 合同工时 周工时 "
    "每周工时 合同周工时 合约工时" },
  [CF_IMPORT_FIELD_SKILLS] = { CF_IMPORT_PEOPLE, "skills", NC_("column", "Skills"),
    "skills skill queues queue 技能 业务技能 业务队列 队列 技能组" },
  [CF_IMPORT_FIELD_HIRED] = { CF_IMPORT_PEOPLE, "hired", NC_("column", "Hired"),
    "hired hiredate hiredday hiredon hiringdate startdate entrydate joined 入职日期 入职时间 入职 "
    "到职日期" },
  [CF_IMPORT_FIELD_FIRST_EMPLOYED] = { CF_IMPORT_PEOPLE, "first-employed",
    NC_("column", "First employed"),
    "firstemployed firstemployment firstemploymentdate 参加工作日期 参加工作时间 首次工作日期 "
    "首次参加工作日期 首次就业日期" },
  [CF_IMPORT_FIELD_BORN] = { CF_IMPORT_PEOPLE, "born", NC_("column", "Born"),
    "born birthdate dateofbirth birthday 出生日期 生日 出生年月日" },
};

static const char * const kind_keys[CF_IMPORT_N_KINDS] = { "volumes", "people", "holidays" };

const char *
cf_import_kind_get_key (CfImportKind kind)
{
  return kind_keys[kind];
}

gboolean
cf_import_kind_from_key (const char   *key,
                         CfImportKind *kind)
{
  for (guint i = 0; i < CF_IMPORT_N_KINDS; i++)
    if (g_str_equal (kind_keys[i], key))
      {
        *kind = (CfImportKind) i;
        return TRUE;
      }

  return FALSE;
}

const char *
cf_import_field_get_key (CfImportField field)
{
  return specs[field].key;
}

CfImportField
cf_import_field_from_key (const char *key)
{
  for (guint i = 1; i < CF_IMPORT_N_FIELDS; i++)
    if (g_str_equal (specs[i].key, key))
      return (CfImportField) i;

  return CF_IMPORT_FIELD_NONE;
}

const char *
cf_import_field_get_name (CfImportField field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", specs[field].name);
}

gboolean
cf_import_field_is_of (CfImportField field,
                       CfImportKind  kind)
{
  return field == CF_IMPORT_FIELD_NONE || specs[field].kind == kind;
}

/* "Avg Handle Time (sec)" → "avghandletime": folded, without brackets and punctuation. "% Answered"
 * must not read as the answered calls. */
static char *
normalize_header (const char *header)
{
  g_autofree char *folded = cf_fold (header);
  GString *plain = g_string_new (NULL);
  guint depth = 0;

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '(')
        depth++;
      else if (letter == ')' && depth > 0)
        depth--;
      else if (letter == '%')
        g_string_append (plain, "percent");
      else if (depth == 0 && g_unichar_isalnum (letter))
        g_string_append_unichar (plain, letter);
    }

  return g_string_free (plain, FALSE);
}

static gboolean
word_matches (const char *word,
              const char *header)
{
  if (strchr (word, '*') == NULL)
    return g_str_equal (word, header);

  return g_pattern_match_simple (word, header);
}

/* Who chooses first: patterns before the plain words that they contain, answered before offered. */
static const CfImportField order[] = {
  CF_IMPORT_FIELD_WITHIN, CF_IMPORT_FIELD_STAMP, CF_IMPORT_FIELD_DATE, CF_IMPORT_FIELD_TIME,
  CF_IMPORT_FIELD_END, CF_IMPORT_FIELD_QUEUE, CF_IMPORT_FIELD_ANSWERED, CF_IMPORT_FIELD_OFFERED,
  CF_IMPORT_FIELD_ABANDONED, CF_IMPORT_FIELD_AHT, CF_IMPORT_FIELD_TALK,
  CF_IMPORT_FIELD_AFTER_CALL, CF_IMPORT_FIELD_HANDLE, CF_IMPORT_FIELD_ASA, CF_IMPORT_FIELD_WAIT,
  CF_IMPORT_FIELD_STAFF_NUMBER, CF_IMPORT_FIELD_NAME, CF_IMPORT_FIELD_TEAM,
  CF_IMPORT_FIELD_HOURS, CF_IMPORT_FIELD_SKILLS, CF_IMPORT_FIELD_FIRST_EMPLOYED,
  CF_IMPORT_FIELD_HIRED, CF_IMPORT_FIELD_BORN,
};

/* The column that a field's surest word names, of those not given out yet; -1: none. */
static int
find_column (const char          *words,
             char               **headers,
             const CfImportField *fields)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    for (guint column = 0; headers[column] != NULL; column++)
      if (fields[column] == CF_IMPORT_FIELD_NONE && *headers[column] != '\0'
          && word_matches (list[i], headers[column]))
        return (int) column;

  return -1;
}

guint
cf_import_field_guess (CfImportKind       kind,
                       const char *const *headers,
                       guint              n_headers,
                       CfImportField     *fields)
{
  g_auto(GStrv) plain = g_new0 (char *, n_headers + 1);
  guint n_found = 0;

  for (guint i = 0; i < n_headers; i++)
    {
      plain[i] = normalize_header (headers[i]);
      fields[i] = CF_IMPORT_FIELD_NONE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const FieldSpec *spec = &specs[order[i]];
      int column = spec->kind == kind ? find_column (spec->words, plain, fields) : -1;

      if (column >= 0)
        {
          fields[column] = order[i];
          n_found++;
        }
    }

  return n_found;
}
