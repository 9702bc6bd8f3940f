namespace GoldenThread.Organisations;

/// <summary>What a person says a name of a document stands for.</summary>
public enum NameChoiceKind
{
    /// <summary>An organisation by itself.</summary>
    Own,

    /// <summary>Another name of an organisation.</summary>
    Same,

    /// <summary>A service or team of an organisation.</summary>
    PartOf,

    /// <summary>A post, a person or a group of people at an organisation; the name is kept as the contact.</summary>
    PostAt,

    /// <summary>No organisation: the name is kept as the contact.</summary>
    AsNamed,
}
