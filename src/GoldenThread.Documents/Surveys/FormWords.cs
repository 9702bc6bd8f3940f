using GoldenThread.Surveys;

namespace GoldenThread.Documents.Surveys;

/// <summary>The words of XLSForm that are known here, those that are refused, and why.</summary>
internal static class FormWords
{
    /// <summary>Types that are questions, with their other spellings.</summary>
    public static readonly Dictionary<string, QuestionKind> Types = new(StringComparer.Ordinal)
    {
        ["text"] = QuestionKind.Text,
        ["string"] = QuestionKind.Text,
        ["integer"] = QuestionKind.Integer,
        ["int"] = QuestionKind.Integer,
        ["decimal"] = QuestionKind.Decimal,
        ["date"] = QuestionKind.Date,
        ["note"] = QuestionKind.Note,
        ["acknowledge"] = QuestionKind.Acknowledge,
        ["trigger"] = QuestionKind.Acknowledge,
    };

    /// <summary>Types that would record who answers, when or from where.</summary>
    public static readonly HashSet<string> Identifying = new(StringComparer.Ordinal)
    {
        "deviceid", "username", "phonenumber", "email", "audit", "location", "start", "end", "today", "subscriberid", "simserial", "simid", "imei", "uri:email", "uri:phonenumber",
        "uri:username", "uri:deviceid", "geopoint", "geotrace", "geoshape", "start-geopoint", "start_geopoint", "background-geopoint", "background-audio", "image", "photo", "audio", "video", "file", "barcode", "person",
    };

    /// <summary>Types that exist in XLSForm and are not supported.</summary>
    public static readonly HashSet<string> NotSupported = new(StringComparer.Ordinal)
    {
        "calculate", "hidden", "range", "rank", "time", "datetime", "date time", "select_one_from_file", "select_multiple_from_file", "select_one_external", "xml-external", "csv-external", "entity", "matrix",
    };

    /// <summary>Names of open questions that ask who somebody is.</summary>
    public static readonly HashSet<string> AsksWho = new(StringComparer.Ordinal)
    {
        "email", "email_address", "phone", "phonenumber", "phone_number", "telephone", "mobile", "username", "deviceid", "nhs_number", "nhsnumber", "full_name", "fullname", "first_name", "firstname", "last_name",
        "lastname", "surname", "forename", "your_name", "postcode", "home_address", "date_of_birth", "dob", "ip_address", "national_insurance_number",
    };

    /// <summary>Columns that are understood in the sheet of questions.</summary>
    public static readonly string[] Columns = ["type", "name", "label", "hint", "required", "required_message", "relevant", "constraint", "constraint_message", "list_name"];

    /// <summary>Columns whose cells are refused where something is in them.</summary>
    public static readonly Dictionary<string, string> RefusedColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["calculation"] = "calculate",
        ["calculate"] = "calculate",
        ["choice_filter"] = "choice_filter",
        ["repeat_count"] = "repeat",
        ["trigger"] = "trigger",
        ["default"] = "default",
    };

    /// <summary>The nearest of some names; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        if (word.Length is 0 or > 100) return null;
        var (name, far) = names.Where(n => n.Length <= 100).Select(n => (n, Spelling.Distance(n.ToLowerInvariant(), word.ToLowerInvariant()))).OrderBy(n => n.Item2).ThenBy(n => n.n, StringComparer.Ordinal).FirstOrDefault();
        return name is not null && far <= Math.Max(2, word.Length / 3) && far < word.Length ? name : null;
    }

    /// <summary>The nearest as a question at the end of a sentence.</summary>
    public static string DidYouMean(string? nearest) => nearest is null ? "" : $" Did you mean “{nearest}”?";
}
