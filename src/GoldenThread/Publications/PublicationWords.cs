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
        PublicationState.Draft => "Draft",
        PublicationState.Requested => "Waiting for approval",
        PublicationState.Published => "Published",
        PublicationState.Refused => "Rejected",
        PublicationState.Withdrawn => "Withdrawn",
        PublicationState.SetAside => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What may be personal: "Possible name".</summary>
    public static string Words(this PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.Name => "Possible name",
        PersonalDataKind.Initials => "Initials or a letter for a person",
        PersonalDataKind.DateOfBirth => "Date of birth",
        PersonalDataKind.NhsNumber => "NHS number",
        PersonalDataKind.Address => "Address or postcode",
        PersonalDataKind.Telephone => "Telephone number",
        PersonalDataKind.Email => "Email address",
        PersonalDataKind.Number => "Reference number of a person or record",
        PersonalDataKind.Contact => "Contact as named",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
