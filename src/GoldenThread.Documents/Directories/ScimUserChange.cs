using System.Text.Json;
using GoldenThread.Directories;

namespace GoldenThread.Documents.Directories;

/// <summary>What a directory says of a person, whole or as a change.</summary>
public static class ScimUserChange
{
    /// <summary>A person said as a whole (POST, PUT). What is not said is not known.</summary>
    /// <param name="body">What was sent.</param>
    /// <exception cref="ScimException">It has no userName, or something is of another kind.</exception>
    public static DirectoryPerson Whole(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw new ScimException(400, "invalidSyntax", "The body has to be an object");
        var person = body.EnumerateObject().Aggregate(new DirectoryPerson(), (said, member) => With(said, "replace", member.Name, member.Value));
        return Checked(person);
    }

    /// <summary>A person after a PATCH. Attributes that are not kept here are passed over.</summary>
    /// <param name="person">The person before it.</param>
    /// <param name="body">What was sent.</param>
    /// <exception cref="ScimException">It is no PATCH, or something is of another kind.</exception>
    public static DirectoryPerson Patched(DirectoryPerson person, JsonElement body) =>
        Checked(ScimOperation.Read(body).Aggregate(person, (said, one) => With(said, one.Kind, one.Path!, one.Kind == "remove" ? null : one.Value)));

    private static DirectoryPerson With(DirectoryPerson said, string kind, string path, JsonElement? value)
    {
        var name = path.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? path[(path.LastIndexOf(':') + 1)..] : path;
        var plain = name.ToLowerInvariant();
        if (plain == "emails" && value is { ValueKind: JsonValueKind.Array } all) return said with { Email = Work(all) };
        if (plain == "name" && value is { ValueKind: JsonValueKind.Object } parts)
            return parts.EnumerateObject().Aggregate(said, (person, part) => With(person, kind, $"name.{part.Name}", part.Value));
        return plain switch
        {
            "username" => said with { UserName = Word(value, name)?.Trim() ?? "" },
            "externalid" => said with { ExternalId = Word(value, name) },
            "displayname" => said with { DisplayName = Word(value, name) },
            "name.givenname" => said with { GivenName = Word(value, name) },
            "name.familyname" => said with { FamilyName = Word(value, name) },
            // Whoever is not said to be active any more is not.
            "active" => said with { Active = value is { ValueKind: not JsonValueKind.Null } active && Json.YesOrNo(active, name) },
            _ when plain.StartsWith("emails", StringComparison.Ordinal) && IsWork(plain) => said with { Email = Word(value, name) },
            _ => said,
        };
    }

    // emails[type eq "work"].value, emails[primary eq true].value, emails.value; an address at home is none of ours.
    private static bool IsWork(string path) => !path.Contains("\"home\"", StringComparison.Ordinal) && !path.Contains("\"other\"", StringComparison.Ordinal);

    private static string? Word(JsonElement? value, string name) => value is { } given && Json.Text(given, name, 0)?.Trim() is { Length: > 0 } word ? word : null;

    private static string? Work(JsonElement all)
    {
        var emails = all.EnumerateArray().ToList();
        var chosen = emails.Find(email => string.Equals(Json.Text(email, "type"), "work", StringComparison.OrdinalIgnoreCase));
        if (chosen.ValueKind == JsonValueKind.Undefined) chosen = emails.Find(email => Json.Text(email, "primary")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true);
        if (chosen.ValueKind == JsonValueKind.Undefined) chosen = emails.FirstOrDefault();
        return chosen.ValueKind == JsonValueKind.Undefined ? null : Word(chosen, "emails");
    }

    private static DirectoryPerson Checked(DirectoryPerson person) => person.UserName.Length == 0 ? throw ScimException.Wrong("userName is missing") : person;
}
