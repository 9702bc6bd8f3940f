using GoldenThread.Storage;

namespace GoldenThread.Work.Training;

/// <summary>What stands in the address of a letter, so that nobody answers for somebody else.</summary>
internal sealed class FollowUpCode(InstallationKey key) : AddressCode(key, "follow-up of training");
