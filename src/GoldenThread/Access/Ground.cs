namespace GoldenThread.Access;

/// <summary>By what somebody has a level. Of grounds that give the same level the first here is named.</summary>
public enum Ground
{
    /// <summary>By nothing.</summary>
    None,

    /// <summary>They are involved.</summary>
    Involvement,

    /// <summary>They are a member of the team of an involvement.</summary>
    Team,

    /// <summary>They supervise an involved worker.</summary>
    Supervisor,

    /// <summary>They manage the team of an involvement.</summary>
    Manager,

    /// <summary>They are the child's conference chair or independent reviewing officer.</summary>
    Chair,

    /// <summary>They are the named professional of an involved organisation.</summary>
    NamedProfessional,

    /// <summary>They are invited to a meeting.</summary>
    Meeting,

    /// <summary>Something was shared with them or their organisation.</summary>
    Share,

    /// <summary>They asked, and somebody who may granted it.</summary>
    Request,

    /// <summary>They broke the glass.</summary>
    BreakGlass,

    /// <summary>They handed something in.</summary>
    HandedIn,

    /// <summary>Their involvement ended, and they finish writing.</summary>
    WritingUp,

    /// <summary>The record is restricted, and its list names them.</summary>
    RestrictionList,

    /// <summary>They asked with exact identity, and there is an agreement that existence may be told.</summary>
    ExactIdentity,
}
