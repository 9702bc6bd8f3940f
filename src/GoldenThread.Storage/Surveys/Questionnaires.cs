using System.Text.Json;
using GoldenThread.Surveys;
using Npgsql;

namespace GoldenThread.Storage.Surveys;

/// <summary>The letter box and the questionnaires that were taken in. There is nothing here that says when or from whom one came.</summary>
public static class Questionnaires
{
    /// <summary>The survey that an address leads to; null where there is none that is open.</summary>
    public static async Task<OpenSurvey?> Open(GoldenThreadDb db, string address, CancellationToken cancellation = default)
    {
        await using var command = db.Command("select partnership, partnership_name, title, form, consent, group_name, closes from gt_open_survey($1)", address);
        await using var read = await command.ExecuteReaderAsync(cancellation);
        return await read.ReadAsync(cancellation)
            ? new OpenSurvey(
                new PartnershipId(read.GetGuid(0)), read.GetString(1), read.GetString(2), SurveyJson.Read<SurveyForm>(read.GetString(3)), SurveyJson.Read<SurveyText>(read.GetString(4)), read.GetString(5), read.GetFieldValue<DateOnly>(6))
            : null;
    }

    /// <summary>Puts a questionnaire into the letter box, in a transaction that touches nothing else; it is there when this comes back.</summary>
    /// <exception cref="RuleException">The survey is not open any more.</exception>
    public static async Task Send(GoldenThreadDb db, string address, string language, IReadOnlyDictionary<string, string> answers)
    {
        try
        {
            await db.Written("select gt_send_questionnaire($1, $2, $3::jsonb)", address, language, JsonSerializer.Serialize(answers));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.RestrictViolation)
        {
            throw new RuleException("This survey has closed.");
        }
    }

    /// <summary>Puts the answers of a file into the letter box, in random order; the caller saves.</summary>
    /// <exception cref="RuleException">The survey is not open, or somebody else leads it.</exception>
    public static async Task SendAll(GoldenThreadDb db, SurveyId survey, string group, string language, IEnumerable<IReadOnlyDictionary<string, string>> answers)
    {
        try
        {
            await using var command = db.Command("select gt_send_questionnaires($1, $2, $3, $4::jsonb)", survey.Value, group, language, JsonSerializer.Serialize(answers));
            await command.ExecuteScalarAsync();
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.RestrictViolation)
        {
            throw new RuleException("This survey has closed.");
        }
    }

    /// <summary>How many wait for a survey.</summary>
    public static async Task<int> Waiting(GoldenThreadDb db, SurveyId survey)
    {
        await using var command = db.Command("select gt_waiting($1)", survey.Value);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Takes in all that wait for a survey, in random order.</summary>
    /// <param name="db">Within the system.</param>
    /// <param name="survey">The survey.</param>
    /// <param name="week">The Monday of the week.</param>
    /// <returns>How many there were.</returns>
    public static async Task<int> TakeIn(GoldenThreadDb db, SurveyId survey, DateOnly week)
    {
        await using var command = db.Command("select gt_take_in($1, $2)", survey.Value, week);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Deletes words of one's own.</summary>
    public static async Task ForgetWords(GoldenThreadDb db, SurveyId survey, IEnumerable<string> questions)
    {
        await using var command = db.Command("select gt_forget_words($1, $2)", survey.Value, questions.ToArray());
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The questionnaires of a survey, as they come from the table: in random order.</summary>
    public static async IAsyncEnumerable<Questionnaire> Of(GoldenThreadDb db, SurveyId survey)
    {
        await using var command = db.Command("select group_name, language, answers from questionnaire where survey_id = $1", survey.Value);
        await using var read = await command.ExecuteReaderAsync();
        while (await read.ReadAsync()) yield return new Questionnaire(read.GetString(0), read.GetString(1), JsonSerializer.Deserialize<Dictionary<string, string>>(read.GetString(2))!);
    }

    /// <summary>Counts them.</summary>
    public static async Task<SurveyCount> Count(GoldenThreadDb db, Survey survey)
    {
        var count = new SurveyCount(survey.Form, survey.Groups.Length > 1 ? [.. survey.Groups.Select(g => g.Name)] : []);
        await foreach (var one in Of(db, survey.Id)) count.Add(one.Answers, one.Group);
        return count;
    }
}
