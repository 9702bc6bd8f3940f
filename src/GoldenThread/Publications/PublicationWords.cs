namespace GoldenThread.Publications;

/// <summary>Publications as people read them.</summary>
public static class PublicationWords
{
    /// <summary>A form: "Table with ratings".</summary>
    public static string Words(this PublicationForm form) => form switch
    {
        PublicationForm.Table => "Table with ratings",
        PublicationForm.Narrative => "Narrative by recommendation and organisation",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>Where a version stands: "Published".</summary>
    public static string Words(this PublicationState state) => state switch
    {
        PublicationState.Draft => "Being prepared",
        PublicationState.Requested => "Waits for a second person",
        PublicationState.Published => "Published",
        PublicationState.Refused => "Refused",
        PublicationState.Withdrawn => "Withdrawn",
        PublicationState.SetAside => "Set aside",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What may be personal: "Perhaps a name".</summary>
    public static string Words(this PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Name => "Perhaps a name",
        PersonalDataKind.Initials => "Initials or a letter for a person",
        PersonalDataKind.DateOfBirth => "A date of birth",
        PersonalDataKind.NhsNumber => "An NHS number",
        PersonalDataKind.Address => "An address or postcode",
        PersonalDataKind.Telephone => "A telephone number",
        PersonalDataKind.Email => "An e-mail address",
        PersonalDataKind.Number => "A number of a person or case",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
