using GoldenThread.Storage;

namespace GoldenThread.Work.Training;

/// <summary>What stands in the address at the door of a session, so that nobody enters themselves who does not stand there.</summary>
internal sealed class DoorCode(InstallationKey key) : AddressCode(key, "door of training");
